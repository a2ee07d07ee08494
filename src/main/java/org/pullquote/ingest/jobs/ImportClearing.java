package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes the sources of imports that are over, and what a crash left behind. */
@ApplicationScoped
class ImportClearing {
    private final ImportSources sources;
    private final Inbox inbox;
    private final OwnFiles files;

    ImportClearing(ImportSources sources, Inbox inbox, OwnFiles files) {
        this.sources = sources;
        this.inbox = inbox;
        this.files = files;
    }

    /** A source is forgotten only if it is removed. */
    @Transactional
    void clear() {
        for (var job : sources.over()) {
            inbox.drop(job);
            sources.forget(job);
        }
        var here = files.jobs();
        if (!here.isEmpty()) {
            var known = sources.known(here);
            here.stream().filter(job -> !known.contains(job)).forEach(files::drop);
        }
    }
}
