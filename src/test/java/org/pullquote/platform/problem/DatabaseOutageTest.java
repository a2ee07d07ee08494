package org.pullquote.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.pullquote.LoggedErrors;
import org.pullquote.platform.database.EmbeddedDatabase;
import org.pullquote.platform.database.OwnDatabase;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class DatabaseOutageTest {
    EmbeddedDatabase database; // injected by TestDatabase

    @ConfigProperty(name = "quarkus.management.port")
    int management;

    @Test
    void whatNeedsTheDatabaseSaysWhenToComeAgainAndTheProcessStaysAlive() throws Exception {
        asAdmin().get("/manage/v1/keys").then().statusCode(200);
        health("ready", 200, "UP");

        database.stop();

        // Signed in from memory, then refused by the list itself.
        unavailable(() -> asAdmin().get("/manage/v1/keys"));
        // Refused at sign-in already.
        unavailable(() -> with("pq_stranger00_0123456789abcdefghijklmnopqrstuv").get("/manage/v1/keys"));
        // Beside the REST layer.
        unavailable(() -> given().get("/v1/articles/one"));
        health("live", 200, "UP");
        health("ready", 503, "DOWN");

        database.start();

        asAdmin().get("/manage/v1/keys").then().statusCode(200);
        health("ready", 200, "UP");
    }

    private static void unavailable(Supplier<Response> request) throws Exception {
        var lines = LoggedErrors.during(
                Level.WARNING,
                () -> request.get()
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", matchesPattern("[0-9]+"))
                        .body("code", equalTo("unavailable")));
        assertThat(lines).filteredOn(line -> line.startsWith("Answered 503")).hasSize(1);
        assertThat(lines).noneMatch(line -> line.contains("select"));
    }

    private void health(String kind, int status, String state) {
        given().port(management)
                .get("/q/health/" + kind)
                .then()
                .statusCode(status)
                .body("status", equalTo(state));
    }
}
