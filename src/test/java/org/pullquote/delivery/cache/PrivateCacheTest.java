package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.access.NotPublic;
import org.pullquote.delivery.Newsroom;

@QuarkusTest
@TestProfile(NotPublic.class)
class PrivateCacheTest {
    @Inject
    Newsroom newsroom;

    @Inject
    AnswerCache cache;

    @Test
    void onlyWhoMayReadGetsAHotAnswer() {
        newsroom.story("sold").publish();
        for (var i = 0; i < 2; i++) {
            as("read")
                    .get("/v1/articles/sold")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", startsWith("private"))
                    .header("Vary", is("Accept-Encoding, Accept, Authorization"));
        }
        assertThat(cache.find("/v1/articles/sold")).isNotNull();
        for (var stranger : List.of(given(), with("pq_stranger00_0123456789abcdefghijklmnopqrstuv"))) {
            stranger.get("/v1/articles/sold").then().statusCode(401).header("Cache-Control", is("no-store"));
        }
    }
}
