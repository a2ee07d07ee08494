package org.pullquote;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A reader of a stream of server-sent events that keeps what it hears. */
public final class StreamClient implements AutoCloseable {
    private final HttpClient client;
    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private StreamClient(HttpClient client, HttpResponse<Stream<String>> response) {
        this.client = client;
        this.response = response;
        Thread.ofVirtual().start(this::listen);
    }

    public static StreamClient open(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(RestAssured.port, path)));
        headers.forEach(request::header);
        return new StreamClient(client, client.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private void listen() {
        try {
            response.body().forEach(lines::add);
        } catch (UncheckedIOException cut) {
            // That is an end like any other.
        } finally {
            ended = true;
        }
    }

    /** Whether nothing more comes. */
    public boolean hasEnded() {
        return ended;
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public long beats() {
        return lines.stream().filter(":"::equals).count();
    }

    /** The ids of the events, without that of the beginning. */
    public List<String> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .skip(1)
                .map(line -> line.substring(4))
                .toList();
    }

    public List<String> urls(String part) {
        return data().map(data -> data.replaceAll(".*\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> url.contains(part))
                .toList();
    }

    public List<Long> numbers() {
        return data().map(data -> JsonPath.from(data).getLong("seq")).toList();
    }

    /** How many events came. */
    public long events() {
        return data().count();
    }

    private Stream<String> data() {
        return lines.stream().filter(line -> line.startsWith("data:")).map(line -> line.substring(5));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
