package org.pullquote.delivery.cache;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.CacheControl;

/** Writes kept answers to connections, on the event loop. */
@ApplicationScoped
class Sending {
    private final AnswerCache cache;
    private final Freshness freshness;
    private final CacheControl cacheControl;

    /** Not the threads of requests: the desk may keep all of them. */
    private final WorkerExecutor coders;

    Sending(AnswerCache cache, Freshness freshness, CacheControl cacheControl, Vertx vertx) {
        this.cache = cache;
        this.freshness = freshness;
        this.cacheControl = cacheControl;
        this.coders =
                vertx.createSharedWorkerExecutor("codings", Runtime.getRuntime().availableProcessors());
    }

    /** Answers a request whose client takes this coding. */
    void send(RoutingContext context, Kept answer, Coding coding) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (isKnown(context, answer)) {
            head(context, answer, 304);
            context.response().end();
            return;
        }
        var form = answer.form(coding);
        if (form == null) {
            coders.executeBlocking(() -> made(answer, coding), false)
                    .onSuccess(made -> whole(context, answer, made))
                    .onFailure(context::fail);
        } else {
            whole(context, answer, form);
        }
    }

    private Kept.Form made(Kept answer, Coding coding) {
        var made = answer.make(coding);
        cache.weigh(answer);
        return made;
    }

    private void whole(RoutingContext context, Kept answer, Kept.Form form) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        head(context, answer, answer.status());
        if (form.coding() != Coding.IDENTITY) {
            response.headers().set(HttpHeaders.CONTENT_ENCODING, form.coding().token());
        }
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.headers()
                    .set(
                            HttpHeaders.CONTENT_LENGTH,
                            Integer.toString(form.body().length()));
            response.end();
        } else {
            response.end(form.body());
        }
    }

    /** Adds to what handlers before this one have set, such as {@code Vary} by origin. */
    private void head(RoutingContext context, Kept answer, int status) {
        context.response().setStatusCode(status);
        var to = context.response().headers();
        var headers = answer.headers(status);
        for (var i = 0; i < headers.length; i += 2) {
            to.add(headers[i], headers[i + 1]);
        }
        var expires = answer.expires();
        if (expires != null) {
            to.set(HttpHeaders.CACHE_CONTROL, cacheControl.until(expires));
        }
        var age = freshness.ageSeconds();
        if (age > 0) {
            to.set(HttpHeaders.AGE, Long.toString(age));
        }
    }

    /** A list may come in several lines (RFC 9110, section 5.3). */
    private static @Nullable String all(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> null;
            case 1 -> lines.getFirst();
            default -> String.join(",", lines);
        };
    }

    private static boolean isKnown(RoutingContext context, Kept answer) {
        var request = context.request().headers();
        var tags = all(request.getAll(HttpHeaders.IF_NONE_MATCH));
        var date = request.get(HttpHeaders.IF_MODIFIED_SINCE);
        return (tags != null || date != null) && answer.isKnown(tags, date);
    }
}
