package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.logging.Logger;
import org.pullquote.ingest.fetch.Fetched;
import org.pullquote.ingest.fetch.Fetching;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Unrecognised;
import org.pullquote.platform.problem.Outage;

/** Fetches what was ordered by its address, apart from the reading, as the other side may be slow. */
@ApplicationScoped
class ImportFetching {
    private static final Logger LOG = Logger.getLogger(ImportFetching.class);

    private final ImportSources sources;
    private final Inbox inbox;
    private final OwnFiles files;
    private final Fetching fetching;
    private final ImportSteps steps;
    private final ImportWorker worker;
    private final Background background = new Background("fetches", this::work);

    ImportFetching(
            ImportSources sources,
            Inbox inbox,
            OwnFiles files,
            Fetching fetching,
            ImportSteps steps,
            ImportWorker worker) {
        this.sources = sources;
        this.inbox = inbox;
        this.files = files;
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

    @ActivateRequestContext
    void work() {
        try {
            for (var order = sources.toFetch(); order.isPresent() && !background.isStopping(); ) {
                fetch(order.get());
                order = sources.toFetch();
            }
        } catch (RuntimeException failure) {
            // The database or the storage is away, most likely; the order waits for the next look.
            LOG.warn("Fetching for imports pauses", failure);
        }
    }

    private void fetch(ImportSources.ToFetch order) {
        try {
            var draft = files.draft(order.job());
            try {
                var fetched = fetching.fetch(order.address(), draft);
                var format = format(order.format(), fetched);
                var kept = inbox.keep(order.job(), () -> Files.newInputStream(draft), fetched.contentType());
                if (!steps.fetched(order.job(), fetched.address().toString(), format, kept)) {
                    inbox.drop(order.job(), kept);
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (Unreadable unreadable) {
            steps.unreadable(order.job(), unreadable);
        } catch (IOException failure) {
            LOG.error("What was fetched for an import could not be kept", failure);
            steps.unreadable(order.job(), new Unreadable("It could not be kept. Why was logged.", null, failure));
        } catch (RuntimeException failure) {
            boolean away = failure instanceof HttpProblem problem && problem.getStatusCode() == 503;
            if (away || Outage.isCauseOf(failure)) {
                throw failure;
            }
            // Of this order alone: those behind it would wait for ever.
            LOG.error("What was ordered for an import could not be fetched", failure);
            steps.unreadable(order.job(), new Unreadable("It could not be fetched. Why was logged.", null, failure));
        }
        worker.wake();
    }

    /** What was asked for; else what the answer says, unless that is as vague as servers often are; else the content tells. */
    static Format format(Format asked, Fetched fetched) {
        if (asked != Format.AUTO) {
            return asked;
        }
        var told = Format.ofMediaType(fetched.contentType())
                .orElseThrow(() -> new Unreadable(Unrecognised.mediaType(
                        fetched.contentType(), "If it is called that by mistake, name its format.")));
        var path = fetched.address().getPath();
        return told == Format.AUTO || told == Format.TEXT ? Format.ofFileName(path == null ? "" : path) : told;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.stop();
    }
}
