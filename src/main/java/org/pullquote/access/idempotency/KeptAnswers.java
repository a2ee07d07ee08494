package org.pullquote.access.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.pullquote.platform.problem.Problems;

/**
 * Answers that are kept for a while, for those who ask again. Nothing is claimed by a row: who works on a request holds an
 * advisory lock of PostgreSQL's until the transaction ends that does the work and keeps the answer. A process that dies
 * leaves neither work nor claim behind, and there is no moment at which one of the two is committed and the other is not.
 */
@ApplicationScoped
@Transactional
public class KeptAnswers {
    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final KeptAnswerRepository repository;

    KeptAnswers(KeptAnswerRepository repository) {
        this.repository = repository;
    }

    /**
     * Lets a request pass that was not answered yet. To be called in the transaction that does the work.
     *
     * @throws Replay if it was answered
     * @throws HttpProblem 409 if it is being worked on, or its answer held a secret; 422 if the key stands for another request
     */
    public void admit(Ticket ticket) {
        if (!repository.lock(ticket)) {
            throw HttpProblem.builder(Problems.conflict(
                            "request-under-way", "The first request with this key is still being worked on."))
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds())
                    .build();
        }
        repository.find(ticket, KEPT).ifPresent(known -> answer(known, ticket));
    }

    private static void answer(KeptAnswerRepository.Known known, Ticket ticket) {
        if (!known.fingerprint().equals(ticket.fingerprint())) {
            throw Problems.unprocessable(
                    "idempotency-key-reused",
                    "This key was used for another request; take a new key for a new request.");
        }
        if (known.answer().shownOnce()) throw shownOnce(known.answer());
        throw new Replay(known.answer());
    }

    private static HttpProblem shownOnce(KeptAnswer answer) {
        var problem = HttpProblem.builder(Problems.conflict(
                "shown-once",
                "This was done; the secret that came of it was shown in the first answer, and is not kept."));
        answer.headers()
                .getOrDefault(HttpHeaders.LOCATION, List.of())
                .forEach(where -> problem.withHeader(HttpHeaders.LOCATION, where));
        return problem.build();
    }

    /** Keeps an answer. To be called in the transaction that did the work. */
    public void keep(Ticket ticket, KeptAnswer answer) {
        repository.save(ticket, answer);
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        repository.deleteOlderThan(KEPT);
    }
}
