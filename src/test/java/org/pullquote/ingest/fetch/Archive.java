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
import java.util.stream.Stream;

/** Another site, on every address of this machine and at several ports, which remembers what it was asked for, and at which address. */
public final class Archive implements AutoCloseable {
    private static final int PORTS = 6;

    private final List<HttpServer> servers =
            Stream.generate(Archive::server).limit(PORTS).toList();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return ports().getFirst();
    }

    /** By each of which it counts as a host of its own. */
    public List<Integer> ports() {
        return servers.stream().map(server -> server.getAddress().getPort()).toList();
    }

    /** Each as {@code 127.0.0.1/path}. */
    public List<String> asked() {
        return asked;
    }

    /** Answers a path. */
    public void at(String path, HttpHandler answer) {
        HttpHandler noted = exchange -> {
            asked.add(exchange.getLocalAddress().getAddress().getHostAddress() + exchange.getRequestURI());
            try (exchange) {
                answer.handle(exchange);
            }
        };
        servers.forEach(server -> server.createContext(path, noted));
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
        servers.forEach(server -> server.stop(0));
    }
}
