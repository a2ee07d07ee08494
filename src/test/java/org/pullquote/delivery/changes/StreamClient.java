package org.pullquote.delivery.changes;

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

/** A reader of the stream that keeps what it hears. */
final class StreamClient implements AutoCloseable {
    private final HttpClient client;
    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private StreamClient(HttpClient client, HttpResponse<Stream<String>> response) {
        this.client = client;
        this.response = response;
        Thread.ofVirtual().start(this::listen);
    }

    static StreamClient open(Map<String, String> headers) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d/v1/changes/stream".formatted(RestAssured.port)));
        headers.forEach(request::header);
        return new StreamClient(client, client.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private void listen() {
        try {
            response.body().forEach(lines::add);
        } catch (UncheckedIOException end) {
            lines.add("end");
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    long beats() {
        return lines.stream().filter(":"::equals).count();
    }

    /** The ids of the events, without that of the beginning. */
    List<String> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .skip(1)
                .map(line -> line.substring(4))
                .toList();
    }

    List<String> urls(String part) {
        return data().map(data -> data.replaceAll(".*\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> url.contains(part))
                .toList();
    }

    List<Long> numbers() {
        return data().map(data -> JsonPath.from(data).getLong("seq")).toList();
    }

    private Stream<String> data() {
        return lines.stream().filter(line -> line.startsWith("data: ")).map(line -> line.substring(6));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
