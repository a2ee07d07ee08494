package org.pullquote.desk.article;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.pullquote.platform.problem.Interruption;

/** Looks every second whether something is due. Any number of replicas may: each takes what no other has. */
@ApplicationScoped
class DueArticles {
    private static final Logger LOG = Logger.getLogger(DueArticles.class);

    private static final Duration SILENCE = Duration.ofHours(1);

    private final Publishing publishing;
    private final Clock clock;

    /** When those that cannot be settled were logged last. */
    private final Map<UUID, Instant> told = new ConcurrentHashMap<>();

    private final Interruption interruption = new Interruption(LOG, "Looking for what is due");

    DueArticles(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void settle() {
        try {
            settleAll();
            interruption.over();
        } catch (RuntimeException away) {
            interruption.begun(away);
        }
    }

    private void settleAll() {
        try {
            while (publishing.due() > 0) {
                // Batch after batch, until nothing is due.
            }
        } catch (RuntimeException failure) {
            // One that cannot be settled must not hold up its batch.
            var overdue = publishing.overdue();
            told.keySet().retainAll(overdue);
            overdue.forEach(this::settleAlone);
        }
    }

    private void settleAlone(UUID article) {
        try {
            publishing.due(article);
        } catch (RuntimeException failure) {
            if (isToBeTold(article, clock.instant())) {
                LOG.errorf(failure, "Article %s is due and cannot be settled", article);
            }
        }
    }

    /** It is tried each second, and told of now and then. */
    private boolean isToBeTold(UUID article, Instant now) {
        var last = told.get(article);
        if (last != null && now.isBefore(last.plus(SILENCE))) {
            return false;
        }
        told.put(article, now);
        return true;
    }
}
