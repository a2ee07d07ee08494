package org.pullquote.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.pullquote.platform.problem.Problems;

/** Refuses a body that is encoded, which would be read as if it were not (RFC 9110, sections 8.4 and 15.5.16). */
class PlainBodies {
    private static final String PLAIN = "identity";

    @ServerRequestFilter(preMatching = true)
    void require(HttpServerRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase(PLAIN) && RequestDeadline.hasBody(request)) {
            var problem = Problems.of(
                    415,
                    "unsupported-content-encoding",
                    "The body's Content-Encoding is %s. Send it as it is, without one.".formatted(encoding));
            throw HttpProblem.builder(problem)
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN)
                    .build();
        }
    }
}
