package org.pullquote.desk.article;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every second whether something is due. Any number of replicas may: each takes what no other has. */
@ApplicationScoped
class DueArticles {
    private final Publishing publishing;

    DueArticles(Publishing publishing) {
        this.publishing = publishing;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void settle() {
        while (publishing.due() > 0) {
            // Batch after batch, until nothing is due.
        }
    }
}
