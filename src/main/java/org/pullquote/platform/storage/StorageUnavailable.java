package org.pullquote.platform.storage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.pullquote.platform.problem.Problems;

/** The storage did not do what it was asked for. The cause is logged; the client is told to try again. */
final class StorageUnavailable {
    private static final Logger LOG = Logger.getLogger(StorageUnavailable.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private StorageUnavailable() {}

    /** 503. */
    static HttpProblem because(Exception failure) {
        LOG.error("The storage failed", failure);
        return Problems.unavailable(RETRY_AFTER);
    }
}
