package org.pullquote.ingest.jobs;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.pullquote.ingest.fetch.Fetched;
import org.pullquote.ingest.fetch.Fetching;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;

/** Fetches what was ordered by its address, apart from the reading, as the other side may be slow. */
@ApplicationScoped
class ImportFetching {
    private static final Logger LOG = Logger.getLogger(ImportFetching.class);

    private final Inbox inbox;
    private final Fetching fetching;
    private final ImportSteps steps;
    private final ImportWorker worker;
    private final Background background = new Background("fetches", this::work);

    ImportFetching(Inbox inbox, Fetching fetching, ImportSteps steps, ImportWorker worker) {
        this.inbox = inbox;
        this.fetching = fetching;
        this.steps = steps;
        this.worker = worker;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Queued queued) {
        wake();
    }

    @Scheduled(every = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void wake() {
        background.wake();
    }

    private void work() {
        for (var id : inbox.orders()) {
            try {
                switch (steps.claim(id)) {
                    case ImportSteps.Claim.Unknown _ -> inbox.dropAbandoned(id);
                    case ImportSteps.Claim.Over _ -> inbox.drop(id);
                    case ImportSteps.Claim.Wanted wanted -> fetch(id, wanted.format());
                }
            } catch (RuntimeException failure) {
                // The database is away, most likely; the order waits for the next look.
                LOG.warn("Fetching for imports pauses", failure);
            }
        }
    }

    private void fetch(UUID id, Format asked) {
        try {
            var fetched = fetching.fetch(inbox.address(id), inbox.draft(id));
            steps.fetched(id, fetched.address().toString(), format(asked, fetched));
            inbox.keepFetched(id, fetched.contentType());
            worker.wake();
        } catch (Unreadable unreadable) {
            steps.unreadable(id, unreadable);
            inbox.drop(id);
        } catch (IOException failure) {
            LOG.error("What was fetched for an import could not be kept", failure);
            steps.unreadable(id, new Unreadable("It could not be kept. Why was logged.", null, failure));
            inbox.drop(id);
        }
    }

    /** What was asked for; else what the answer says, unless that is as vague as servers often are; else the content tells. */
    static Format format(Format asked, Fetched fetched) {
        if (asked != Format.AUTO) {
            return asked;
        }
        var told = Format.ofMediaType(fetched.contentType())
                .orElseThrow(() -> new Unreadable(
                        "\"%s\" cannot be imported; the formats are %s.".formatted(fetched.contentType(), Format.NAMES),
                        null,
                        null));
        var path = fetched.address().getPath();
        return told == Format.AUTO || told == Format.TEXT ? Format.ofFileName(path == null ? "" : path) : told;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.stop();
    }
}
