package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;

/**
 * Makes a 412 of a write that another one overtook after its version had been found current. Nothing of it was kept.
 */
@ApplicationScoped
@Startup
class LostRace implements ProblemPostProcessor {
    /** Before the framework's own logger: a conflict is no fault of the application. */
    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var lost = problem.getStatusCode() == 500
                && Causes.of(context.cause)
                        .anyMatch(cause ->
                                cause instanceof OptimisticLockException || cause instanceof StaleStateException);
        return lost ? Problems.of(412) : problem;
    }
}
