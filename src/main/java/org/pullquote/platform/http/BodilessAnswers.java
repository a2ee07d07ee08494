package org.pullquote.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes from answers that have no body the mark by which the framework knows one that it must not compress. */
@ApplicationScoped
class BodilessAnswers {
    void register(@Observes Filters filters) {
        filters.register(BodilessAnswers::unmark, FilterOrder.HEADERS);
    }

    private static void unmark(RoutingContext context) {
        var method = context.request().method();
        if (method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS)) {
            context.addHeadersEndHandler(_ -> {
                var headers = context.response().headers();
                if (headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true)) {
                    headers.remove(HttpHeaders.CONTENT_ENCODING);
                }
            });
        }
        context.next();
    }
}
