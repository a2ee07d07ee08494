package org.pullquote.delivery;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends answers over HTTP, whole or as 304 to those that have them, and hands them to whoever else waits for them. */
@ApplicationScoped
public class Responses {
    private final Finishing finishing;
    private final CurrentVertxRequest current;

    Responses(Finishing finishing, CurrentVertxRequest current) {
        this.finishing = finishing;
        this.current = current;
    }

    /** The response to a request with these headers. */
    public Response of(Answer answer, HttpHeaders request) {
        var finished = finishing.of(answer);
        var ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var ifModifiedSince = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        var known = finished.validators().stream().anyMatch(own -> own.areKnown(ifNoneMatch, ifModifiedSince));
        var response = Response.status(known ? 304 : finished.status());
        if (!known && finished.body().length > 0) {
            response.entity(finished.body());
        }
        finished.headers().forEach((name, value) -> {
            if (!known || !name.equals(HttpHeaders.CONTENT_TYPE)) {
                response.header(name, value);
            }
        });
        if (!hand(finished)) {
            // It was right when it was asked for. A cache that was purged meanwhile must not keep it.
            response.header(HttpHeaders.CACHE_CONTROL, null).header(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        return response.build();
    }

    private boolean hand(Finished finished) {
        Filling filling = current.getCurrent().get(Filling.KEY);
        // What no change purges would be kept for ever, whichever address it was found under.
        return filling == null || finished.purged().isEmpty() || filling.fill(finished);
    }
}
