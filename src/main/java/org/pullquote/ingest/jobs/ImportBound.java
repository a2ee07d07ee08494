package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import org.pullquote.platform.http.BodyBound;
import org.pullquote.platform.problem.Problems;

/** How much may be sent to be imported. */
@Singleton
class ImportBound implements BodyBound {
    private final long bytes;

    ImportBound(ImportSettings settings) {
        this.bytes = settings.maxSize().asLongValue();
    }

    @Override
    public String path() {
        return ImportResource.PATH;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public HttpProblem exceeded() {
        return Problems.tooLarge(
                bytes, "pullquote.imports.max-size", "The command takes a file of any size: pullquote import FILE.");
    }
}
