package org.pullquote.ingest.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Interruption;

/**
 * Works imports off, one step after the other, in a thread of its own. It is woken by what comes in here, and looks now and
 * then for what another replica took in or left behind.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** Items that are filed in one transaction, as long as none fails. */
    private static final int BATCH = 25;

    /** Articles whose links are looked after before what has come in meanwhile is filed. */
    private static final int LINKED = 100;

    private final ImportSources sources;
    private final ImportSteps steps;
    private final ImportReading reading;
    private final ImportClearing clearing;
    private int batch = BATCH;
    private final Interruption interruption = new Interruption(LOG, "Imports");
    private final Background background = new Background("imports", this::work);

    ImportWorker(ImportSources sources, ImportSteps steps, ImportReading reading, ImportClearing clearing) {
        this.sources = sources;
        this.clearing = clearing;
        this.steps = steps;
        this.reading = reading;
    }

    /** Not before the job can be seen. */
    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Queued queued) {
        wake();
    }

    @Scheduled(every = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void wake() {
        background.wake();
    }

    /** Also while a step takes its time. */
    @Scheduled(every = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void holdOn() {
        try {
            sources.holdOn();
        } catch (RuntimeException failure) {
            interruption.begun(failure);
        }
    }

    @ActivateRequestContext
    void work() {
        try {
            boolean more = true;
            while (more && !background.isStopping()) {
                more = file() || reading.readOn() || link();
                if (steps.behind(1).isEmpty()) {
                    steps.finish();
                }
            }
            clearing.clear();
            interruption.over();
        } catch (RuntimeException failure) {
            // The database or the storage is away, most likely; what was claimed is free again and waits for the next
            // look.
            interruption.begun(failure);
            reading.reset();
        }
    }

    /** After a failure one by one, so that those beside it are filed, and then in growing batches again. */
    private boolean file() {
        try {
            boolean some = steps.file(batch) > 0;
            batch = Math.min(BATCH, 2 * batch);
            return some;
        } catch (RuntimeException failure) {
            var notFiled = notFiled(failure);
            if (notFiled == null) {
                throw failure;
            }
            steps.failed(notFiled);
            batch = 1;
            return true;
        }
    }

    private boolean link() {
        var behind = steps.behind(LINKED);
        behind.stream().takeWhile(_ -> !background.isStopping()).forEach(this::link);
        return !behind.isEmpty();
    }

    /** Links are worth less than all that waits behind them. */
    private void link(UUID article) {
        try {
            steps.link(article);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.errorf(failure, "The links of the imported article %s were left as they are", article);
            steps.leave(article);
        }
    }

    /** The transaction may have wrapped it. */
    private static ImportSteps.@Nullable NotFiled notFiled(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImportSteps.NotFiled notFiled) {
                return notFiled;
            }
        }
        return null;
    }

    /** Before the database is let go. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        background.stop();
    }
}
