package org.pullquote.delivery.cache;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.pullquote.delivery.Direct;
import org.pullquote.delivery.Filling;
import org.pullquote.delivery.Finished;
import org.pullquote.platform.http.Accept;
import org.pullquote.platform.http.FilterOrder;
import org.pullquote.platform.problem.Problems;

/**
 * Answers from memory. Where that has nothing, the first request has it made, directly or by the REST layer, and others that
 * ask for the same wait for that; what the REST layer makes of it and nobody keeps, such as an error, each goes on to by itself.
 */
@ApplicationScoped
class CacheHandler {
    private final AnswerCache cache;
    private final Sending sending;
    private final Audience audience;
    private final Direct direct;
    private final Map<String, Fill> fills = new ConcurrentHashMap<>();

    CacheHandler(AnswerCache cache, Sending sending, Audience audience, Direct direct) {
        this.cache = cache;
        this.sending = sending;
        this.audience = audience;
        this.direct = direct;
    }

    /** Sign-in costs more than all else here, and most requests need none. */
    void register(@Observes Filters filters) {
        filters.register(context -> handle(context, true, this::choose), FilterOrder.OPEN_CACHE);
        filters.register(
                context -> handle(context, false, known -> audience.admit(known, () -> choose(known))),
                FilterOrder.CACHE);
    }

    private void handle(RoutingContext context, boolean open, Consumer<RoutingContext> handler) {
        var request = context.request();
        if (isReading(request) && Addresses.isKept(request.uri()) && audience.isOpenTo(context) == open) {
            handler.accept(context);
        } else {
            context.next();
        }
    }

    private void choose(RoutingContext context) {
        if (!Accept.takes(MediaType.APPLICATION_JSON, context.request().getHeader(HttpHeaders.ACCEPT))) {
            context.fail(Problems.notAcceptable("Accept", List.of(MediaType.APPLICATION_JSON)));
            return;
        }
        AcceptEncoding.choose(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .ifPresentOrElse(
                        coding -> answer(
                                context, Addresses.canonical(context.request().uri()), coding),
                        () -> context.fail(Problems.notAcceptable("Accept-Encoding", Coding.tokens())));
    }

    private void answer(RoutingContext context, String address, Coding coding) {
        var kept = cache.find(address);
        if (kept != null) {
            sending.send(context, kept, coding);
            return;
        }
        var fill = new Fill(address, cache);
        var earlier = fills.putIfAbsent(address, fill);
        if (earlier == null) {
            lead(context, address, coding, fill);
        } else if (!earlier.await(waiting(context, address, coding))) {
            fills.remove(address, earlier);
            answer(context, address, coding);
        }
    }

    private void lead(RoutingContext context, String address, Coding coding, Fill fill) {
        fill.await(_ -> fills.remove(address, fill));
        var waiting = waiting(context, address, coding);
        direct.at(context.request().uri())
                .ifPresentOrElse(making -> make(making, fill, waiting), () -> leadOn(context, fill));
    }

    private static void make(CompletionStage<Finished> making, Fill fill, Fill.Waiting waiting) {
        fill.await(waiting);
        making.thenAccept(fill::fill).exceptionally(failure -> {
            fill.end(new Fill.Outcome.Refused(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure));
            return null;
        });
    }

    private static void leadOn(RoutingContext context, Fill fill) {
        context.put(Filling.KEY, fill);
        context.addEndHandler(_ -> fill.end(
                context.response().getStatusCode() >= 500 ? new Fill.Outcome.Failed() : new Fill.Outcome.Unmade()));
        context.next();
    }

    private Fill.Waiting waiting(RoutingContext context, String address, Coding coding) {
        var loop = Vertx.currentContext();
        return outcome -> loop.runOnContext(_ -> {
            switch (outcome) {
                case Fill.Outcome.Made(Kept answer) -> sending.send(context, answer, coding);
                case Fill.Outcome.Purged() -> answer(context, address, coding);
                case Fill.Outcome.Refused(Throwable failure) -> context.fail(failure);
                case Fill.Outcome.Unmade() -> context.next();
                case Fill.Outcome.Failed() -> context.fail(503);
            }
        });
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
