package org.pullquote.desk.article;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks every second whether something is due. Any number of replicas may: each takes what no other has. */
@ApplicationScoped
class DueArticles {
    private static final Logger LOG = Logger.getLogger(DueArticles.class);

    private final Publishing publishing;

    DueArticles(Publishing publishing) {
        this.publishing = publishing;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void settle() {
        try {
            while (publishing.due() > 0) {
                // Batch after batch, until nothing is due.
            }
        } catch (RuntimeException failure) {
            // One that cannot be settled must not hold up its batch.
            publishing.overdue().forEach(this::settleAlone);
        }
    }

    private void settleAlone(UUID article) {
        try {
            publishing.due(article);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Article %s is due and cannot be settled", article);
        }
    }
}
