package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Makes a 503 of an error that an outage of the database brought about. */
@ApplicationScoped
@Startup
class DatabaseUnavailable implements ProblemPostProcessor {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Before the framework's own logger, so that an outage is not logged as a fault of the application. */
    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == 500 && Outage.isCauseOf(context.cause)
                ? Problems.unavailable(RETRY_AFTER)
                : problem;
    }
}
