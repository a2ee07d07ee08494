package org.pullquote.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Trims the log: what is older than the retention goes, unless a stored tail has still to read it. */
@ApplicationScoped
class ChangeTrimming {
    private static final Logger LOG = Logger.getLogger(ChangeTrimming.class);
    private static final int BATCH = 10_000;

    private final ChangeLog log;
    private final ChangeSettings settings;

    ChangeTrimming(ChangeLog log, ChangeSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void trim() {
        var trimmed = 0L;
        for (var rows = BATCH; rows == BATCH; trimmed += rows) {
            rows = QuarkusTransaction.requiringNew().call(() -> log.trim(settings.retention(), BATCH));
        }
        if (trimmed > 0) {
            LOG.infof("Trimmed %d changes off the log", trimmed);
        }
    }
}
