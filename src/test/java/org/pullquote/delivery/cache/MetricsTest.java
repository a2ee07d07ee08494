package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;

@QuarkusTest
class MetricsTest {
    @Inject
    Newsroom newsroom;

    @Inject
    MeterRegistry registry;

    @TestHTTPResource
    URI server;

    @ConfigProperty(name = "quarkus.management.port")
    int management;

    @Test
    void hotAnswersAreCountedByTheFormOfTheirPathAndNotByEachSlug() {
        var slugs = List.of("counted-one", "counted-two", "counted-three");
        slugs.forEach(slug -> newsroom.story(slug).publish());
        slugs.forEach(slug -> List.of("", "", "/quotes", "/quotes", "/none")
                .forEach(part -> given().get("/v1/articles/" + slug + part)));
        given().header("Accept-Encoding", "identity;q=0, *;q=0").get("/v1/articles/counted-one");

        Eventually.is(() -> metrics().contains("uri=\"/v1/articles/{id}/quotes\""), true);
        assertThat(metrics()).contains("uri=\"/v1/articles/{id}\"").doesNotContain("counted-");
    }

    @Test
    void aMethodThatIsNoneIsCountedAmongTheOthers() {
        for (var method : List.of("PROPFIND", "EVERYTHING", "NOTHING")) {
            given().request(method, "/v1/articles");
        }
        given().options("/v1/articles");

        Eventually.is(() -> metrics().contains("method=\"OTHER\""), true);
        assertThat(metrics()).contains("method=\"OPTIONS\"").doesNotContain("PROPFIND", "EVERYTHING", "NOTHING");
    }

    @Test
    void howeverManyMethodsAreTriedThereIsOneMeterForThem() {
        for (var i = 0; i < 100; i++) {
            given().request("TRIED-" + i, "/v1/tags");
        }

        Eventually.is(() -> metrics().contains("method=\"OTHER\""), true);
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .contains("OTHER")
                .noneMatch(value -> value.startsWith("TRIED"));
    }

    @Test
    void whatIsRefusedIsCountedByTheFormOfItsPathTooHoweverManyPathsAreTried() throws IOException {
        for (var i = 0; i < 3; i++) {
            given().post("/v1/tags/tried-" + i);
            given().accept("image/png").get("/v1/tags/tried/" + i + "/at/all");
            given().contentType("tried").request("PROPFIND", "/v1/articles/tried-" + i);
            given().get("/tried-" + i);
            for (var refused : List.of("/tried-%d?x=" + "x".repeat(10_000), "/tried-%d/%%zz", "/<tried-%d>")) {
                send("GET " + refused.formatted(i) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            }
            send("GET /tried-%d HTTP/1.1\r\nHost: localhost\r\nX: %s\r\n\r\n".formatted(i, "x".repeat(100_000)));
        }

        Eventually.is(() -> metrics().contains("status=\"405\",uri=\"/v1/tags/{id}\""), true);
        Eventually.is(() -> metrics().contains("status=\"414\",uri=\"/{other}\""), true);
        assertThat(metrics()).contains("status=\"404\",uri=\"/{other}\"").doesNotContain("tried");
    }

    private void send(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }

    private String metrics() {
        return given().port(management).get("/q/metrics").asString();
    }
}
