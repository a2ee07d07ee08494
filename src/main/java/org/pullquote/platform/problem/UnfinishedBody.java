package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a 408 of a body whose connection, or stream on one, was closed before its end, be it by the caller or because it took
 * too long: no fault of the application, and no error in its log. Mostly there is nobody left to read it.
 */
@ApplicationScoped
@Startup
class UnfinishedBody implements ProblemPostProcessor {
    /** Before the framework's own logger. */
    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == 500
                        && Causes.of(context.cause)
                                .anyMatch(cause ->
                                        cause instanceof HttpClosedException || cause instanceof StreamResetException)
                ? Problems.of(408)
                : problem;
    }
}
