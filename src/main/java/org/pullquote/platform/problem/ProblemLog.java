package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs what fails here: a fault of the application with all there is to find it by, and what is worth another try, such as
 * an outage or a deadlock, in a line. In place of the library's own, to which everything from 500 on is a fault.
 */
@ApplicationScoped
@Startup
public class ProblemLog implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(ProblemLog.class);

    /** After what tells outages from faults. */
    @Override
    public int priority() {
        return 101;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == 503) {
            unavailable(problem, context.cause);
        } else if (problem.getStatusCode() >= 500) {
            LOG.errorf(context.cause, "Answered %d", problem.getStatusCode());
        }
        return problem;
    }

    /** The line of a 503. */
    public static void unavailable(HttpProblem problem, @Nullable Throwable cause) {
        LOG.warnf("Answered 503: %s", reason(problem, cause));
    }

    /** Of a library's message the first line: others tell of statements. */
    private static String reason(HttpProblem problem, @Nullable Throwable cause) {
        return Outage.cause(cause)
                .map(outage ->
                        String.valueOf(outage.getMessage()).lines().findFirst().orElse(""))
                .orElse(String.valueOf(problem.getDetail()));
    }
}
