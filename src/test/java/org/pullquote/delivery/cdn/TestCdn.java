package org.pullquote.delivery.cdn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server in a CDN's place, which takes four keys at once, if they come with its key. */
public final class TestCdn {
    static final List<List<String>> PURGED = new CopyOnWriteArrayList<>();

    /** How many requests it still turns away. */
    static final AtomicInteger REFUSALS = new AtomicInteger();

    /** How many requests it takes before it turns the next one away; below zero it has no such limit. */
    static final AtomicInteger LIMIT = new AtomicInteger(-1);

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private TestCdn() {}

    /** Starts the server. */
    public static Map<String, String> settings() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/purge", TestCdn::purge);
            server.start();
            return Map.of(
                    "pullquote.cdn.purge-url",
                            "http://127.0.0.1:%d/purge"
                                    .formatted(server.getAddress().getPort()),
                    "pullquote.cdn.member", "tags",
                    "pullquote.cdn.credential", "Bearer purger",
                    "pullquote.cdn.batch", "4");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void purge(HttpExchange exchange) throws IOException {
        try (exchange) {
            var tags = new ObjectMapper().readTree(exchange.getRequestBody()).path("tags");
            var known = "Bearer purger".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var limited = LIMIT.get() >= 0 && TAKEN.getAndIncrement() >= LIMIT.get();
            var taken = known && !limited && REFUSALS.getAndDecrement() <= 0;
            if (limited) {
                TAKEN.set(0);
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            if (taken) {
                var batch = new ArrayList<String>();
                tags.forEach(tag -> batch.add(tag.textValue()));
                PURGED.add(batch);
            }
            exchange.sendResponseHeaders(taken ? 200 : limited ? 429 : 503, -1);
        }
    }
}
