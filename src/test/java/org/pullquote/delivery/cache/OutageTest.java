package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pullquote.delivery.Newsroom;
import org.pullquote.platform.database.EmbeddedDatabase;
import org.pullquote.platform.database.OwnDatabase;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class OutageTest {
    EmbeddedDatabase database; // injected by TestDatabase

    @Inject
    Newsroom newsroom;

    @Test
    void hotAnswersGoOnAndTellTheirAge() {
        newsroom.story("steady").publish();
        given().get("/v1/articles/steady").then().statusCode(200);
        given().get("/v1/articles/steady").then().statusCode(200).header("Age", (String) null);

        database.stop();

        given().get("/v1/articles/steady").then().statusCode(200).header("Cache-Control", startsWith("public"));
        given().get("/v1/articles/unread")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .header("Cache-Control", "no-store");
        with("pq_stranger00_0123456789abcdefghijklmnopqrstuv")
                .get("/v1/articles/steady")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[0-9]+"));
        var until = Instant.now().plusSeconds(20);
        while (given().get("/v1/articles/steady").header("Age") == null) {
            assertThat(Instant.now()).isBefore(until);
        }

        database.start();

        while (given().get("/v1/articles/steady").header("Age") != null) {
            assertThat(Instant.now()).isBefore(until.plusSeconds(20));
        }
        newsroom.story("steady").publish();
        given().get("/v1/articles/steady").then().statusCode(200);
    }
}
