package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.ids.Ids;

/** The import that a request may come to make, and of which there may be a source from now on. */
@RequestScoped
class Announced {
    private final ImportSources sources;
    private @Nullable UUID job;
    private boolean taken;

    Announced(ImportSources sources) {
        this.sources = sources;
    }

    void make() {
        job = Ids.next();
        sources.announce(job);
    }

    /** Its id, for a source that is kept from now on. */
    UUID take() {
        taken = true;
        return Objects.requireNonNull(job, "It is announced before");
    }

    void withdrawUnlessTaken() {
        if (job != null && !taken) {
            sources.forget(job);
        }
    }
}
