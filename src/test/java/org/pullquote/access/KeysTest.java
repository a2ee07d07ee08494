package org.pullquote.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aKeyIsShownOnceAndNeverAgain() {
        var made = create(Map.of("name", "Website", "scopes", List.of("read")))
                .statusCode(201)
                .header("Location", containsString("/manage/v1/keys/"))
                .header("Cache-Control", equalTo("no-store"))
                .body("key", matchesPattern("pq_[0-9A-Za-z]{10}_[0-9A-Za-z]{43}"))
                .extract();
        String id = made.path("id");
        assertThat(made.<String>path("key")).startsWith("pq_" + id + "_");

        asAdmin()
                .get("/manage/v1/keys/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Website"))
                .body("$", not(hasKey("key")))
                .body("$", not(hasKey("hash")));
        asAdmin()
                .get("/manage/v1/keys?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items", not(hasItem(hasKey("key"))));
    }

    @Test
    void theDatabaseHoldsAHashOnly() throws SQLException {
        String key = create(Map.of("name", "Hashed", "scopes", List.of("read")))
                .extract()
                .path("key");
        var secret = key.substring(key.lastIndexOf('_') + 1);
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select to_jsonb(k) from desk.access_key k")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(secret);
            }
        }
    }

    @Test
    void aRevokedKeyStopsAtOnceAndStaysInTheList() {
        var made = create(Map.of("name", "Leaver", "scopes", List.of("admin"))).extract();
        String id = made.path("id");
        String key = made.path("key");
        with(key).get("/manage/v1/keys").then().statusCode(200);

        asAdmin().delete("/manage/v1/keys/{id}", id).then().statusCode(204);

        refused(key);
        asAdmin().get("/manage/v1/keys/{id}", id).then().body("revokedAt", notNullValue());
    }

    @Test
    void anExpiredKeyOpensNothing() throws SQLException {
        var made = create(Map.of(
                        "name",
                        "Freelancer",
                        "scopes",
                        List.of("admin"),
                        "expiresAt",
                        Instant.now().plus(Duration.ofHours(1)).toString()))
                .extract();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update desk.access_key set expires_at = now() - interval '1 second' where id = ?")) {
            update.setString(1, made.path("id"));
            update.executeUpdate();
        }
        refused(made.path("key"));
    }

    @Test
    void aKeyMustExpireInTheFuture() {
        create(Map.of("name", "Late", "scopes", List.of("read"), "expiresAt", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void aKeyNeedsANameAndAKnownScope() {
        create(Map.of("name", " ", "scopes", List.of())).statusCode(400);
        create(Map.of("name", "Wizard", "scopes", List.of("everything")))
                .statusCode(400)
                .body("errors.pointer", contains("/scopes/0"))
                .body("errors.code", contains("bad-value"))
                .body(
                        "errors.detail",
                        contains("This must be one of \"read\", \"write\", \"publish\", \"import\", \"admin\"."));
        create(Map.of("name", "Reader", "scopes", List.of("read-published"))).statusCode(400);
    }

    @Test
    void theSecretDecidesAndNotTheId() {
        String key = create(Map.of("name", "Forged", "scopes", List.of("admin")))
                .extract()
                .path("key");
        var forged = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");
        refused(forged);
        with(key).get("/manage/v1/keys").then().statusCode(200);
        refused(forged);
    }

    @Test
    void itIsToldWhenAKeyWasLastUsed() {
        var made = create(Map.of("name", "Busy", "scopes", List.of("admin"))).extract();
        asAdmin().get("/manage/v1/keys/{id}", made.<String>path("id")).then().body("$", not(hasKey("lastUsedAt")));
        with(made.path("key")).get("/manage/v1/keys").then().statusCode(200);
        asAdmin().get("/manage/v1/keys/{id}", made.<String>path("id")).then().body("lastUsedAt", notNullValue());
    }

    @Test
    void theListOfKeysIsPaged() {
        create(Map.of("name", "One more", "scopes", List.of("read")));
        String next = asAdmin()
                .get("/manage/v1/keys?limit=1&total=true")
                .then()
                .statusCode(200)
                .body("items.id", contains("testadmin00"))
                .body("total", greaterThan(1))
                .extract()
                .path("next");
        asAdmin()
                .get("/manage/v1/keys?cursor={next}", next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", not(hasItem("testadmin00")));
    }

    @Test
    void anUnknownKeyCannotBeReadOrRevoked() {
        asAdmin().get("/manage/v1/keys/nobody").then().statusCode(404).body("code", equalTo("not-found"));
        asAdmin().delete("/manage/v1/keys/nobody").then().statusCode(404);
    }

    private static ValidatableResponse create(Map<String, Object> key) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(key)
                .post("/manage/v1/keys")
                .then();
    }

    static void refused(String credential) {
        given().header("Authorization", "Bearer " + credential)
                .get("/manage/v1/keys")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer realm=\"pullquote\", error=\"invalid_token\""))
                .body("status", equalTo(401))
                .body("code", equalTo("unauthenticated"))
                .body("detail", startsWith("The key or token is not valid"));
    }
}
