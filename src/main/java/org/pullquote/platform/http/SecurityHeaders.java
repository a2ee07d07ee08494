package org.pullquote.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that keep a browser from making more of an answer than it is. Answers are data: nothing in one may load, run or be
 * framed, but for the pages of Swagger UI, under {@code /q/}, which bring scripts.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FilterOrder.HEADERS);
    }

    private static void add(RoutingContext request) {
        var headers = request.response().headers();
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        headers.set(FRAME_OPTIONS, DENY);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        var path = request.request().path();
        if (path == null || !path.startsWith("/q/")) headers.set(CONTENT_POLICY, NOTHING);
        // Also where a trusted proxy ended the TLS and says so.
        if ("https".equals(request.request().scheme())) headers.set(TRANSPORT, A_YEAR);
        request.next();
    }
}
