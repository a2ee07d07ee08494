package org.pullquote.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.pullquote.platform.problem.Problems;

/**
 * Lets the framework choose an operation by a body's type only where it can: a type that is none it would take for a fault of
 * the server, and where none is told it would choose any.
 */
class TypedBodies {
    private final Operations operations;

    TypedBodies(Operations operations) {
        this.operations = operations;
    }

    @ServerRequestFilter(preMatching = true)
    void require(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            requireType(type);
        } else if (takesAnything(request)) {
            // RFC 9110, section 8.3
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
    }

    private static void requireType(String written) {
        try {
            MediaType.valueOf(written);
        } catch (IllegalArgumentException malformed) {
            throw Problems.badRequest(
                    "bad-content-type",
                    "The Content-Type \"%s\" is no media type, such as application/json or text/plain; charset=utf-8."
                            .formatted(written));
        }
    }

    /** Whether one of several operations does, between which the type decides. */
    private boolean takesAnything(HttpServerRequest request) {
        var choices = operations
                .at(request.path())
                .filter(operation -> operation.method().equals(request.method().name()))
                .toList();
        return choices.size() > 1
                && choices.stream().anyMatch(operation -> operation.types().contains(MediaType.WILDCARD));
    }
}
