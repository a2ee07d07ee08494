package org.pullquote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.KeyedPosts.article;
import static org.pullquote.access.KeyedPosts.count;
import static org.pullquote.access.KeyedPosts.create;
import static org.pullquote.access.KeyedPosts.key;
import static org.pullquote.access.KeyedPosts.post;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

/** A POST with an {@code Idempotency-Key} is carried out once, however often it is sent. */
@QuarkusTest
class IdempotencyTest {
    @Inject
    AgroalDataSource database;

    @Test
    void theSameRequestIsAnsweredAgain() {
        var key = key();
        var title = Desk.unique("Once");

        var first = create(key, title);
        var again = create(key, title);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        for (var header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotNull();
        }
        assertThat(count(database, title)).isOne();
    }

    @Test
    void anotherLayoutOfTheSameJsonIsTheSameRequest() {
        var key = key();
        var name = Desk.unique("Layout");
        var first = section(key, "{\"name\":\"%s\",\"description\":\"A\"}".formatted(name));
        var again = section(key, "{ \"description\": \"A\",\n \"name\": \"%s\" }".formatted(name));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = key();
        create(key, Desk.unique("One")).then().statusCode(201);

        create(key, Desk.unique("Another")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        section(key, "{\"name\":\"Elsewhere\"}").then().statusCode(422);
    }

    @Test
    void callersDoNotShareKeys() {
        var key = key();
        var title = Desk.unique("Mine");
        create(key, title).then().statusCode(201);

        var other = post(with(TestKeys.key("write")), key, article(title), "/manage/v1/articles");

        other.then().statusCode(201);
        assertThat(count(database, title)).isEqualTo(2);
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var key = key();
        var slug = Desk.unique("taken").replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
        var link = Map.of("rel", "related", "title", "A link", "url", "https://example.org/");
        post(asAdmin(), key, link, "/manage/v1/articles/" + slug + "/links")
                .then()
                .statusCode(404);
        Desk.json(Map.of("title", "Now it is there", "slug", slug, "body", List.of()))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201);

        var first = post(asAdmin(), key, link, "/manage/v1/articles/" + slug + "/links");
        var again = post(asAdmin(), key, link, "/manage/v1/articles/" + slug + "/links");

        first.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aConflictLeavesTheKeyFree() {
        var key = key();
        var taken = Map.of("name", Desk.unique("Taken"));
        var other = post(asAdmin(), key(), taken, "/manage/v1/sections");
        var order = Map.of("name", "Taker", "slug", other.<String>path("slug"));
        post(asAdmin(), key, order, "/manage/v1/sections").then().statusCode(409);
        asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/sections/{id}", other.<String>path("id"))
                .then()
                .statusCode(204);

        post(asAdmin(), key, order, "/manage/v1/sections").then().statusCode(201);
    }

    @Test
    void aBodyThatIsNotUnderstoodLeavesTheKeyFree() {
        var key = key();
        section(key, "{\"nam\":\"Weather\"}").then().statusCode(400);

        section(key, "{\"name\":\"%s\"}".formatted(Desk.unique("Weather")))
                .then()
                .statusCode(201);
    }

    @Test
    void aVersionThatIsNewByNowDoesNotHideTheFirstAnswer() {
        var words = "Nobody knows the half of it.";
        var article = Desk.draft("She said: “" + words + "”");
        var quote = Desk.quote(article, words, Desk.person(Desk.unique("Speaker")));
        Desk.body(article, "She said: “Nobody knows a third of it.”").then().statusCode(200);
        var key = key();
        var before = Desk.tag(article);

        confirm(quote, key, "\"0\"").then().statusCode(412);
        var first = confirm(quote, key, before);
        var again = confirm(quote, key, before);
        var later = confirm(quote, key, Desk.tag(article));

        first.then().statusCode(200);
        assertThat(List.of(again.asString(), later.asString())).containsOnly(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8e03978e", "\"\"", "\"open", "'single'", "\"a\";p=1", "\"a\", \"b\"", "\"f\u00f6g\"", "\"a\\b\""
            })
    void aMalformedKeyIsRefused(String header) {
        asAdmin()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", header)
                .body(Map.of("name", "Never made"))
                .post("/manage/v1/sections")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("bad-idempotency-key"))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void aWriteWithoutAKeyIsCarriedOutEachTime() {
        var title = Desk.unique("Twice");
        Desk.draft(title, "One.");
        Desk.draft(title, "Two.");
        assertThat(count(database, title)).isEqualTo(2);
        asAdmin().get("/manage/v1/articles").then().header("Cache-Control", startsWith("no-store"));
    }

    private static Response section(String key, String json) {
        return post(asAdmin(), key, json, "/manage/v1/sections");
    }

    private static Response confirm(String quote, String key, String version) {
        return asAdmin()
                .header("Idempotency-Key", "\"" + key + "\"")
                .header("If-Match", version)
                .post("/manage/v1/quotes/{id}/confirmation", quote);
    }
}
