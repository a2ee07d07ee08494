package org.pullquote.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.pullquote.platform.problem.Outage;
import org.pullquote.platform.problem.ProblemLog;
import org.pullquote.platform.problem.Problems;

/**
 * Makes problems of what fails before or beside the REST layer: handlers on the router, and requests that are too large.
 * The HTTP decoder's own bounds are set wider than these, as it answers without a body: so it does to what is not HTTP at
 * all, such as a request line without an address or with one that is no URI (400).
 */
@ApplicationScoped
class RouteProblems {
    private static final Logger LOG = Logger.getLogger(RouteProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MAX_ADDRESS_CHARACTERS = 8_192;
    private static final int MAX_HEADER_CHARACTERS = 16_384;

    private final ObjectMapper mapper;
    private final BodyBounds bounds;

    RouteProblems(ObjectMapper mapper, BodyBounds bounds) {
        this.mapper = mapper;
        this.bounds = bounds;
    }

    void answerFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    void boundRequests(@Observes Filters filters) {
        filters.register(
                context ->
                        excess(context.request()).ifPresentOrElse(problem -> answer(context, problem), context::next),
                FilterOrder.BOUNDS);
    }

    private Optional<HttpProblem> excess(HttpServerRequest request) {
        if (request.uri().length() > MAX_ADDRESS_CHARACTERS) {
            return Optional.of(Problems.of(414));
        }
        var characters = 0;
        var hosts = 0;
        for (var header : request.headers()) {
            characters += header.getKey().length() + header.getValue().length();
            hosts += header.getKey().equalsIgnoreCase("Host") ? 1 : 0;
        }
        if (hosts > 1) {
            return Optional.of(Problems.of(400)); // RFC 9112, section 3.2
        }
        if (characters > MAX_HEADER_CHARACTERS) {
            return Optional.of(Problems.of(431));
        }
        return bounds.isExceeded(request) ? Optional.of(bounds.exceeded(request)) : Optional.empty();
    }

    private void failed(RoutingContext context) {
        if (RequestDeadline.hasPassed(context)) return;
        if (context.failure() instanceof SecurityException || context.response().headWritten()) {
            context.next(); // Sign-in has its own answers.
            return;
        }
        if (context.failure() instanceof HttpProblem problem) {
            answer(context, problem);
            return;
        }
        if (Outage.isCauseOf(context.failure())) {
            answer(context, Problems.unavailable(RETRY_AFTER));
            return;
        }
        var status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (context.failure() != null && status >= 500) {
            LOG.errorf(
                    context.failure(),
                    "Failed outside the REST layer: %s",
                    context.request().path());
        }
        answer(
                context,
                switch (status) {
                    case 413 -> bounds.exceeded(context.request());
                    case 503 -> Problems.unavailable(RETRY_AFTER);
                    default -> Problems.of(status);
                });
    }

    private void answer(RoutingContext context, HttpProblem problem) {
        var response = context.response();
        if (problem.getStatusCode() == 413) {
            BodyBounds.closeAfter(context);
        }
        if (problem.getStatusCode() == 503) {
            ProblemLog.unavailable(problem, context.failure());
        }
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(problem));
    }

    private Buffer body(HttpProblem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Every problem can be written", impossible);
        }
    }
}
