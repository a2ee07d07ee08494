package org.pullquote.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Another site, on every address of this machine, which remembers what it was asked for, and at which address. */
public final class Archive implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** On a port that is free. */
    public Archive() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Each as {@code 127.0.0.1/path}. */
    public List<String> asked() {
        return asked;
    }

    /** Answers a path. */
    public void at(String path, HttpHandler answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getLocalAddress().getAddress().getHostAddress() + exchange.getRequestURI());
            try (exchange) {
                answer.handle(exchange);
            }
        });
    }

    /** An answer with a content. */
    public static HttpHandler content(String type, byte[] content) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            send(exchange, content);
        };
    }

    static HttpHandler redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    static void send(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
