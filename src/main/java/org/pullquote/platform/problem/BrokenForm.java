package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;
import org.jspecify.annotations.Nullable;

/** Makes a 400 of a multipart form that is cut off or garbled, which the framework takes for a failure of its own. */
@ApplicationScoped
@Startup
class BrokenForm implements ProblemPostProcessor {
    /** What the framework's parser says of a form without its last boundary; no type of exception tells it. */
    private static final String CUT_OFF = "Connection terminated ";

    /** Before the framework's own logger: a broken form is no fault of the application. */
    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == 500 && isCause(context.cause)
                ? Problems.badRequest(
                        "malformed-form", "The form ends before its last boundary, or a part's headers are garbled.")
                : problem;
    }

    private static boolean isCause(@Nullable Throwable failure) {
        return switch (failure) {
            case MalformedMessageException _ -> true;
            case IOException cut -> String.valueOf(cut.getMessage()).startsWith(CUT_OFF);
            case RuntimeException garbled -> garbled.getCause() instanceof UnsupportedEncodingException;
            case null, default -> false;
        };
    }
}
