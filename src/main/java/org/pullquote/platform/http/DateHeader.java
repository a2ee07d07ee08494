package org.pullquote.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.pullquote.platform.conditional.Preconditions;

/** Says when each answer was made (RFC 9110, section 6.6.1), as caches count its age from there. */
@ApplicationScoped
class DateHeader {
    /** Written once a second, by whichever request comes first. */
    private volatile Second now = Second.of(0);

    private record Second(long epoch, CharSequence text) {
        static Second of(long epoch) {
            return new Second(epoch, HttpHeaders.createOptimized(Preconditions.httpDate(Instant.ofEpochSecond(epoch))));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FilterOrder.HEADERS);
    }

    private void add(RoutingContext request) {
        var second = System.currentTimeMillis() / 1_000;
        var said = now;
        if (said.epoch() != second) {
            said = Second.of(second);
            now = said;
        }
        request.response().headers().set(HttpHeaders.DATE, said.text());
        request.next();
    }
}
