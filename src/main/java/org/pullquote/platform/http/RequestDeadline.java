package org.pullquote.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pullquote.platform.problem.Problems;

/**
 * Ends a request whose body trickles in. The server's own timeouts count from the last byte, so that one byte a second
 * would hold a connection and a thread for ever; this one counts from the first.
 */
@ApplicationScoped
class RequestDeadline {
    private static final String PASSED = RequestDeadline.class.getName();

    private final long milliseconds;
    private final Buffer problem;

    RequestDeadline(HttpSettings settings, ObjectMapper mapper) throws JsonProcessingException {
        this.milliseconds = settings.requestTimeout().toMillis();
        this.problem = Buffer.buffer(mapper.writeValueAsBytes(Problems.of(408)));
    }

    void register(@Observes Filters filters) {
        filters.register(this::bound, FilterOrder.DEADLINE);
    }

    private void bound(RoutingContext request) {
        if (hasBody(request.request())) {
            var timer = request.vertx().setTimer(milliseconds, expired -> end(request));
            request.request().end().onComplete(read -> request.vertx().cancelTimer(timer));
            request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    /** Without these there is none (RFC 9112, section 6.3); most requests are spared the timer. HTTP/2 frames its own. */
    static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.streamId() >= 0 && !request.isEnded());
    }

    /** Whether a request was answered here: whoever waited for the rest of its body fails, and has nothing to answer. */
    static boolean hasPassed(RoutingContext request) {
        return request.get(PASSED) != null;
    }

    private void end(RoutingContext request) {
        if (request.response().headWritten()) return;
        request.put(PASSED, true);
        BodyBounds.closeAfter(request);
        request.response()
                .setStatusCode(408)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem);
    }
}
