package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;

@QuarkusTest
class MetricsTest {
    @Inject
    Newsroom newsroom;

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

    private String metrics() {
        return given().port(management).get("/q/metrics").asString();
    }
}
