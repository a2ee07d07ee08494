package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.pullquote.ingest.fetch.Fetched;
import org.pullquote.ingest.fetch.Fetching;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Unrecognised;
import org.pullquote.ingest.read.Upload;
import org.pullquote.platform.problem.Interruption;
import org.pullquote.platform.problem.Outage;

/**
 * Fetches what was ordered by its address, apart from the reading, as the other side may be slow: from many hosts at once, one
 * thing at a time from each, so that who is slow holds up what is ordered there, and all else only if so many are.
 */
@ApplicationScoped
class ImportFetching {
    private static final Logger LOG = Logger.getLogger(ImportFetching.class);

    /** Hosts. To wait for one costs a connection and a thread that is none of the machine's. */
    private static final int AT_ONCE = 32;

    private final ImportSources sources;
    private final Inbox inbox;
    private final OwnFiles files;
    private final Fetching fetching;
    private final ImportSteps steps;
    private final ImportWorker worker;
    private final Background background = new Background("fetches", this::work);
    private final ExecutorService fetches = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fetch-", 0).factory());
    private final Interruption ofLooks = new Interruption(LOG, "Looking for what imports are to fetch");
    private final Interruption ofFetches = new Interruption(LOG, "Fetching for imports");
    /** The hosts that are fetched from. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

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
            while (busy.size() < AT_ONCE && !background.isStopping()) {
                var order = sources.toFetch(busy);
                ofLooks.over();
                if (order.isEmpty()) {
                    return;
                }
                busy.add(order.get().host());
                fetches.execute(() -> take(order.get()));
            }
        } catch (RuntimeException away) {
            ofLooks.begun(away);
        }
    }

    @ActivateRequestContext
    void take(ImportSources.ToFetch order) {
        try {
            fetch(order);
            ofFetches.over();
        } catch (RuntimeException away) {
            // The database or the storage, most likely; the order waits for the next look.
            ofFetches.begun(away);
            return;
        } finally {
            busy.remove(order.host());
        }
        if (!background.isStopping()) {
            worker.wake();
            wake();
        }
    }

    private void fetch(ImportSources.ToFetch order) {
        try {
            var draft = files.draft(order.job());
            try {
                var fetched = fetching.fetch(order.address(), draft);
                var format = format(order.format(), fetched, Upload.of(draft, null));
                var kept = inbox.keep(order.job(), () -> Files.newInputStream(draft), fetched.contentType());
                if (!steps.fetched(order.job(), fetched.address().toString(), format, kept)) {
                    inbox.drop(order.job(), kept);
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (Unreadable unreadable) {
            fail(order, unreadable);
        } catch (IOException failure) {
            fault(order, "could not be kept", failure);
        } catch (RuntimeException failure) {
            boolean away = failure instanceof HttpProblem problem && problem.getStatusCode() == 503;
            if (away || Outage.isCauseOf(failure)) {
                throw failure;
            }
            // Of this order alone: those behind it would wait for ever.
            fault(order, "could not be fetched", failure);
        }
    }

    /** Of an import that was canceled meanwhile nobody has to know: what it had here was removed under the fetch. */
    private void fault(ImportSources.ToFetch order, String what, Exception failure) {
        if (fail(order, new Unreadable("It %s. Why was logged.".formatted(what), null, failure))) {
            LOG.errorf(failure, "What was ordered for an import %s", what);
        }
    }

    /**
     * What breaks off because the application stops is fetched by another replica, or at the next start.
     *
     * @return whether the import failed by it
     */
    private boolean fail(ImportSources.ToFetch order, Unreadable unreadable) {
        return !background.isStopping() && steps.unreadable(order.job(), unreadable);
    }

    /** What was asked for; else what the answer says, unless that is as vague as servers often are; else the content tells. */
    static Format format(Format asked, Fetched fetched, Upload answer) {
        if (asked != Format.AUTO) {
            return asked;
        }
        var told = Format.ofMediaType(fetched.contentType())
                .orElseThrow(() -> new Unreadable(Unrecognised.mediaType(
                        fetched.contentType(), answer, "If it is called that by mistake, name its format.")));
        var path = fetched.address().getPath();
        return told == Format.AUTO || told == Format.TEXT ? Format.ofFileName(path == null ? "" : path) : told;
    }

    /** Before what fetches by is closed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        background.stop();
        fetches.shutdown();
        if (!fetches.awaitTermination(Background.PATIENCE, TimeUnit.SECONDS)) {
            fetches.shutdownNow();
        }
    }
}
