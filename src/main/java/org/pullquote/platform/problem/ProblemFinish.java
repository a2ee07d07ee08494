package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The last hand on every problem. One that was not made by {@link Problems}, such as the framework's own 405, becomes the
 * usual problem of its status, so that no class name, statement or message of a library gets out. The {@code instance}
 * is dropped: it would tell a hidden thing's 404 from an unknown one's.
 */
@ApplicationScoped
@Startup
class ProblemFinish implements ProblemPostProcessor {
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return finished(HttpProblem.builder(problem).withInstance(null));
        }
        var usual = HttpProblem.builder(Problems.of(problem.getStatusCode()));
        problem.getHeaders().forEach(usual::withHeader);
        return finished(usual);
    }

    /** No cache keeps a problem, although some would by themselves (RFC 9111, section 4.2.2): it may be over soon. */
    private static HttpProblem finished(HttpProblem.Builder problem) {
        return problem.withHeader(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
