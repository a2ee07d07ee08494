package org.pullquote.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Answers that go on as server-sent events. */
public final class EventStreams {
    private EventStreams() {}

    /** No cache keeps it, and no proxy collects events before it sends them on. */
    public static void passOn(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("X-Accel-Buffering", "no");
    }
}
