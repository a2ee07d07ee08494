package org.pullquote.desk.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.access.TestKeys;
import org.pullquote.desk.Desk;
import org.pullquote.platform.ids.Ids;

/** A link shows a working copy to whoever has it, until it ends. */
@QuarkusTest
class PreviewTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aLinkShowsTheWorkingCopyWithoutAKey() {
        var article = Desk.draft("She said: “Not yet public.”");
        Desk.quote(article, "Not yet public.", Desk.person(Desk.unique("Speaker")));
        var url = share(article, Map.of()).extract().<String>path("url");

        given().get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", startsWith("noindex"))
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .body("quotes[0].text", equalTo("Not yet public."));
        Desk.body(article, "A later text.").then().statusCode(200);
        given().get(url + "?body=text&fields=body").then().body("body", equalTo("A later text."));
    }

    @Test
    void itTakesTheParametersOfDelivery() {
        var article = Desk.draft("She said: “The same either way.”");
        Desk.quote(article, "The same either way.", Desk.person(Desk.unique("Speaker")));
        Desk.publish(article).then().statusCode(200);
        var url = share(article, Map.of()).extract().<String>path("url");

        for (var query : new String[] {
            "?body=html", "?body=markdown", "?body=text", "?body=none", "?fields=title,quotes.text", "?include=sources"
        }) {
            var preview =
                    given().get(url + query).then().statusCode(200).extract().<Map<String, Object>>path("$");
            var delivered = given().get("/v1/articles/" + article + query).<Map<String, Object>>path("$");
            preview.remove("updatedAt");
            delivered.remove("updatedAt");
            assertThat(preview).as(query).isEqualTo(delivered);
        }
        given().get(url + "?body=pdf").then().statusCode(400);
        given().get(url + "?bdy=html").then().statusCode(400);
    }

    @Test
    void whoHasTheLinkSeesTheImagesOfTheWorkingCopyUntilItEnds() {
        var image = Desk.image(Map.of("alt", "The quay"));
        var other = Desk.image(Map.of("alt", "The bridge"));
        var article = Desk.draft("The harbour.");
        Desk.patch(article, Map.of("body", List.of(Map.of("type", "image", "media", image))))
                .then()
                .statusCode(200);
        var made = share(article, Map.of()).extract();
        var url = made.<String>path("url");
        var document = given().get(url).then().statusCode(200).extract();
        var html =
                given().get(url + "?body=html").then().statusCode(200).extract().<String>path("body");

        var addresses = new ArrayList<>(document.<List<String>>path("media[0].renditions.url"));
        addresses.addAll(document.path("body[0].picture.renditions.url"));
        addresses.add(document.path("media[0].url"));
        addresses.add(document.path("body[0].picture.url"));
        assertThat(addresses).hasSize(10).allMatch(address -> address.startsWith(url + "/media/" + image + "/"));
        assertThat(html).contains(addresses.getFirst()).doesNotContain("\"/v1/media");
        for (var address : addresses) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", startsWith("noindex"));
        }
        var file = addresses.getFirst().substring(addresses.getFirst().lastIndexOf('/'));
        given().get(url + "/media/" + image + file.replace("320-", "321-"))
                .then()
                .statusCode(400);
        given().get(url + "/media/" + image + "/320-0123456789abcdef.jpg")
                .then()
                .statusCode(404);
        given().get(url + "/media/" + other + file).then().statusCode(404);
        given().get("/v1/media/" + image + file).then().statusCode(404);
        given().get("/preview/v1/none/media/" + image + file).then().statusCode(404);

        asAdmin().delete(made.header("Location")).then().statusCode(204);
        given().get(addresses.getFirst()).then().statusCode(410).header("Cache-Control", "no-store");
    }

    @Test
    void aConditionIsNoWayAroundNoStore() {
        var url = share(Desk.draft("A text."), Map.of()).extract().<String>path("url");

        given().header("If-None-Match", "*").get(url).then().statusCode(200);
        given().head(url).then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void anExpiredLinkIsGone() throws SQLException {
        var made = share(Desk.draft("A text."), Map.of("lifetime", 60)).extract();
        execute("update desk.preview set expires_at = now() - interval '1 second' where id = '" + made.path("id")
                + "'");

        given().get(made.<String>path("url"))
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .header("X-Robots-Tag", startsWith("noindex"))
                .body("code", equalTo("preview-ended"));
    }

    @Test
    void aRevokedLinkIsGone() {
        var article = Desk.draft("A text.");
        var made = share(article, Map.of()).extract();
        var other = share(article, Map.of()).extract();
        asAdmin()
                .get("/manage/v1/articles/{id}/previews", article)
                .then()
                .body("$", hasSize(2))
                .body("[0].url", nullValue());

        asAdmin().delete(made.header("Location")).then().statusCode(204);

        given().get(made.<String>path("url")).then().statusCode(410);
        given().get(other.<String>path("url")).then().statusCode(200);
        asAdmin().get("/manage/v1/articles/{id}/previews", article).then().body("$", hasSize(1));
        asAdmin().delete(made.header("Location")).then().statusCode(404);
    }

    @Test
    void aLinkEndsWithItsArticle() {
        var article = Desk.draft("A text.");
        var url = share(article, Map.of()).extract().<String>path("url");
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(204);

        given().get(url).then().statusCode(410);
    }

    @Test
    void aForgedLinkIsNothing() {
        var url = share(Desk.draft("A text."), Map.of()).extract().<String>path("url");
        var token = url.substring(url.lastIndexOf('/') + 1);
        var forger = PreviewToken.newKey();

        for (var forged : new String[] {
            (token.charAt(0) == 'B' ? 'A' : 'B') + token.substring(1),
            token.substring(0, 63) + (token.endsWith("A") ? "B" : "A"),
            token.substring(0, 60),
            token + "AAAA",
            PreviewToken.of(Ids.next(), forger),
            "x"
        }) {
            given().get("/preview/v1/" + forged).then().statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @Test
    void aTokenIsTakenWithItsOwnKeyOnly() {
        var id = UUID.randomUUID();
        var key = PreviewToken.newKey();
        var token = PreviewToken.of(id, key);

        assertThat(token).hasSize(64);
        assertThat(PreviewToken.verify(token, key)).contains(id);
        assertThat(PreviewToken.verify(token, PreviewToken.newKey())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 59, 2_592_001})
    void aLifetimeHasBounds(int lifetime) {
        Desk.json(Map.of("lifetime", lifetime))
                .post("/manage/v1/articles/{id}/previews", Desk.draft("A text."))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lifetime"));
    }

    @Test
    void aLinkLastsADayUnlessItSaysOtherwise() {
        var article = Desk.draft("A text.");
        var day = asAdmin()
                .noContentType()
                .post("/manage/v1/articles/{id}/previews", article)
                .then()
                .statusCode(201)
                .extract();
        var hour = share(article, Map.of("lifetime", 3600)).extract();

        assertThat(lifetime(day.path("createdAt"), day.path("expiresAt"))).isEqualTo(Duration.ofDays(1));
        assertThat(lifetime(hour.path("createdAt"), hour.path("expiresAt"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void sharingTakesWrite() {
        var article = Desk.draft("A text.");
        with(TestKeys.key("read", "import"))
                .post("/manage/v1/articles/{id}/previews", article)
                .then()
                .statusCode(403);
        asAdmin()
                .noContentType()
                .post("/manage/v1/articles/{id}/previews", "no-such-article")
                .then()
                .statusCode(404);
    }

    @Test
    void aRequestThatIsSentAgainMakesOneLink() {
        var article = Desk.draft("A text.");
        var first = asAdmin()
                .noContentType()
                .header("Idempotency-Key", "\"" + article + "\"")
                .post("/manage/v1/articles/{id}/previews", article);
        first.then().statusCode(201);

        asAdmin()
                .noContentType()
                .header("Idempotency-Key", "\"" + article + "\"")
                .post("/manage/v1/articles/{id}/previews", article)
                .then()
                .statusCode(409)
                .body("code", equalTo("shown-once"))
                .header("Location", equalTo(first.header("Location")))
                .body("url", nullValue());
        asAdmin()
                .get("/manage/v1/articles/{id}/previews", article)
                .then()
                .body("$", hasSize(1))
                .body("[0].id", not(nullValue()));
    }

    private static Duration lifetime(String from, String to) {
        return Duration.between(Instant.parse(from), Instant.parse(to));
    }

    private static ValidatableResponse share(String article, Map<String, ?> preview) {
        return Desk.json(preview)
                .post("/manage/v1/articles/{id}/previews", article)
                .then()
                .statusCode(201);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
