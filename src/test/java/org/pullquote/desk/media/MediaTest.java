package org.pullquote.desk.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.platform.image.Photos;

@QuarkusTest
class MediaTest {
    private static final String MEDIA = "/manage/v1/media";

    @Test
    void anImageIsUploadedAsTheBody() {
        var image = upload(Photos.fromTelephone(1000, 400, 6), "image/jpeg")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"0\"")
                .body("type", equalTo("image/jpeg"))
                .body("width", equalTo(400))
                .body("height", equalTo(1000))
                .body("widths", contains(320, 400))
                .extract();

        asAdmin().get(image.header("Location")).then().statusCode(200).body("id", equalTo(image.path("id")));
        var shown = asAdmin()
                .get(MEDIA + "/{id}/file?width=320", image.<String>path("id"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain(Photos.SECRET);
    }

    @Test
    void whatIsNotAnImageIsRefusedWithAProblem() {
        upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported-image"))
                .body("detail", containsString("SVG"));
        upload(Photos.WEBP, "image/png").then().statusCode(422).body("code", equalTo("image-mismatch"));
        upload(Photos.bomb(50_000, 50_000), "image/png")
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-pixels"));
        upload(new byte[16 << 20], "image/png").then().statusCode(413).body("code", equalTo("too-large"));
    }

    @Test
    void aFormBringsWhatIsWrittenAboutTheImage() {
        var source = source();
        var image = Desk.image(Map.of(
                "alt",
                "A bridge",
                "caption",
                "¶".repeat(2000),
                "credit",
                source,
                "focalPoint",
                Map.of("x", 0.25, "y", 1)));

        image(image)
                .body("alt", equalTo("A bridge"))
                .body("caption", equalTo("¶".repeat(2000)))
                .body("credit", equalTo(source))
                .body("focalPoint.x", equalTo(0.25f));
    }

    @Test
    void aFormIsReadStrictly() {
        for (var wrong : Map.of(
                        "{\"altt\":\"a\"}", "/altt",
                        "{\"focalPoint\":{\"x\":2,\"y\":0}}", "/focalPoint/x",
                        "{\"credit\":\"nobody\"}", "/credit",
                        "{", "")
                .entrySet()) {
            asAdmin()
                    .multiPart("file", "a.png", Photos.png(Photos.halves(4, 4)), "image/png")
                    .multiPart("metadata", wrong.getKey(), "application/json")
                    .post(MEDIA)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(wrong.getValue()));
        }
        asAdmin()
                .multiPart("metadata", "{}")
                .post(MEDIA)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void whatIsWrittenIsChangedUnderItsVersion() {
        var image = Desk.image(Map.of("alt", "A bridge"));

        patch(image, "", Map.of("caption", "On Monday")).statusCode(428);
        patch(image, "\"7\"", Map.of("caption", "On Monday")).statusCode(412);
        patch(image, "\"0\"", Map.of("caption", "On Monday", "alt", "Two bridges"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("alt", equalTo("Two bridges"));
        Desk.json(Map.of("caption", "On Tuesday"))
                .header("If-Match", "\"1\"")
                .put(MEDIA + "/{id}", image)
                .then()
                .statusCode(200)
                .body("caption", equalTo("On Tuesday"))
                .body("alt", nullValue());
        patch(image, "\"2\"", Map.of("width", 5)).statusCode(400);
    }

    @Test
    void theLibraryIsListedTheNewestFirst() {
        var older = Desk.image(Map.of());
        var newer = Desk.image(Map.of());

        var page = asAdmin()
                .get(MEDIA + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .extract();
        asAdmin().get(MEDIA + "?limit=1&cursor=" + page.path("next")).then().body("items.id", contains(older));
        asAdmin().get(MEDIA + "?wdith=1").then().statusCode(400);
    }

    @Test
    void theLibraryIsForThoseWhoWrite() {
        var image = Desk.image(Map.of());

        given().get(MEDIA + "/{id}/file", image).then().statusCode(401);
        as("read").get(MEDIA + "/{id}/file", image).then().statusCode(403);
        as("read").get(MEDIA).then().statusCode(403);
        as("import")
                .contentType("image/webp")
                .body(Photos.WEBP)
                .post(MEDIA)
                .then()
                .statusCode(403);
        as("write")
                .contentType("image/webp")
                .body(Photos.WEBP)
                .post(MEDIA)
                .then()
                .statusCode(201);
    }

    @Test
    void anArticleCannotNameAnImageThatIsNotThere() {
        Desk.json(Map.of(
                        "title",
                        "No view",
                        "body",
                        List.of(Map.of("type", "image", "id", "b1", "media", UUID.randomUUID()))))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/body/0/media"))
                .body("errors[0].code", equalTo("unknown-media"));
    }

    @Test
    void anImageWithoutAlternativeTextKeepsItsArticleFromBeingPublished() {
        var image = Desk.image(Map.of("caption", "A bridge"));
        var article = showing(image);

        Desk.publish(article)
                .then()
                .statusCode(409)
                .body("code", equalTo("alt-missing"))
                .body("errors[0].pointer", equalTo("/media/" + image));

        patch(image, "*", Map.of("alt", "A bridge")).statusCode(200);
        Desk.publish(article).then().statusCode(200);
        patch(image, "*", Map.of("alt", "")).statusCode(409).body("code", equalTo("alt-required"));

        var described = Desk.draft("![A bridge](media:%s)".formatted(Desk.image(Map.of())));
        Desk.publish(described).then().statusCode(200);
    }

    @Test
    void anImageIsPublicOnlyWhileAPublishedArticleShowsIt() {
        var image = Desk.image(Map.of("alt", "A bridge"));
        var article = showing(image);
        Desk.publish(article).then().statusCode(200);
        var url = get(article).getString("media[0].url");
        given().get(url).then().statusCode(200).contentType("image/jpeg");

        Desk.withdraw(article, "withdrawn").then().statusCode(200);
        var gone = given().get(url).then().statusCode(404).extract();
        var unknown = given().get("/v1/media/{id}/320-0123456789abcdef.jpg", UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract();
        assertThat(gone.asString()).isEqualTo(unknown.asString());
        assertThat(gone.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(unknown.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());

        Desk.publish(article).then().statusCode(200);
        given().get(url).then().statusCode(200);
        Desk.body(article, "Without a view.").then().statusCode(200);
        given().get(url).then().statusCode(200);
        Desk.publish(article).then().statusCode(200);
        given().get(url).then().statusCode(404);
    }

    @Test
    void aDocumentShowsAllThatAFrontendNeeds() {
        var source = source();
        var image = Desk.image(Map.of(
                "alt",
                "A bridge",
                "caption",
                "On <Monday>",
                "credit",
                source,
                "focalPoint",
                Map.of("x", 0.25, "y", 0.5)));
        var article = showing(image);
        Desk.publish(article).then().statusCode(200);

        var document = get(article);

        assertThat(document.getString("media[0].id")).isEqualTo(image);
        assertThat(document.getInt("media[0].width")).isEqualTo(1000);
        assertThat(document.getInt("media[0].height")).isEqualTo(500);
        assertThat(document.getString("media[0].credit.slug")).isEqualTo(source);
        assertThat(document.getFloat("media[0].focalPoint.x")).isEqualTo(0.25f);
        assertThat(document.getList("media[0].renditions.width")).isEqualTo(List.of(320, 640, 960, 1000));
        assertThat(document.getString("body.find{it.media}.picture.caption")).isEqualTo("On <Monday>");
        assertThat(document.getString("sources.find{it.slug=='" + source + "'}.role"))
                .isEqualTo("credit");
        given().get("/v1/sources/{source}", source).then().statusCode(200).body("counts.articles", equalTo(1));
        given().get("/v1/articles?source={source}", source).then().body("items.media[0].id", contains(image));

        var renditions = document.getList("media[0].renditions.url", String.class);
        given().get("/v1/articles/{id}?body=html", article)
                .then()
                .body("body", containsString("srcset=\"%s 320w, ".formatted(renditions.getFirst())))
                .body("body", containsString("width=\"1000\" height=\"500\" alt=\"A bridge\""))
                .body("body", containsString("<figcaption>On &lt;Monday&gt; <small class=\"credit\">"));
        given().get("/v1/articles/{id}?body=markdown", article)
                .then()
                .body("body", containsString("![A bridge](" + renditions.getLast()));
    }

    @Test
    void theMarksOfQuotesStandInTheHtmlToo() {
        var article = Desk.draft("He said: “We see nothing.”");
        var quote = Desk.quote(article, "We see nothing.", Desk.person(Desk.unique("Pilot")));
        Desk.publish(article).then().statusCode(200);

        given().get("/v1/articles/{id}?body=html", article)
                .then()
                .body("body", containsString("<span class=\"quote\" data-quote=\"%s\">We see".formatted(quote)));
    }

    @Test
    void whatIsWrittenAboutAPublicImageChangesInTheDocumentsThatShowIt() {
        var first = source();
        var second = source();
        var image = Desk.image(Map.of("alt", "A bridge", "credit", first));
        var article = showing(image);
        Desk.publish(article).then().statusCode(200);
        given().get("/v1/sources/{source}", first).then().statusCode(200);

        patch(image, "*", Map.of("caption", "Rather a ferry", "credit", second)).statusCode(200);

        var deadline = Instant.now().plusSeconds(20);
        while (get(article).get("media[0].caption") == null && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(get(article).getString("media[0].caption")).isEqualTo("Rather a ferry");
        assertThat(get(article).getString("media[0].credit.slug")).isEqualTo(second);
        given().get("/v1/sources/{source}", second).then().statusCode(200);
        given().get("/v1/sources/{source}", first).then().statusCode(404);
    }

    @Test
    void anAddressIsCachedForGood() throws IOException {
        var image = Desk.image(Map.of("alt", "A bridge"));
        var article = showing(image);
        Desk.publish(article).then().statusCode(200);
        var url = get(article).getString("media[0].renditions[1].url");

        var answer = given().get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Surrogate-Key", "media:" + image)
                .header("X-Content-Type-Options", "nosniff")
                .extract();
        var picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(320);
        given().header("If-None-Match", answer.header("ETag")).get(url).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(url).then().statusCode(200);
        given().head(url).then().statusCode(200).header("Content-Type", "image/jpeg");
        given().get(url.replace("/640-", "/641-"))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-width"))
                .body("detail", containsString("320, 640, 960, 1000"));
        given().get(url + "x").then().statusCode(404);
    }

    @Test
    void anImageThatAnythingShowsIsNotDeleted() {
        var image = Desk.image(Map.of("alt", "A bridge"));
        var draft = showing(image);
        var changed = showing(image);
        Desk.publish(changed).then().statusCode(200);
        Desk.body(changed, "Without a view.").then().statusCode(200);
        var due = showing(image);
        Desk.publish(due, Map.of("publishAt", "2099-01-01T00:00:00Z")).then().statusCode(200);
        Desk.body(due, "Without a view.").then().statusCode(200);

        delete(image)
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("errors.pointer", hasItems("/articles/" + draft, "/articles/" + changed, "/articles/" + due))
                .body("errors.detail", hasItem(containsString("is public or going to be")));

        Desk.publish(changed).then().statusCode(200);
        Desk.withdraw(due, "withdrawn").then().statusCode(200);
        delete(image).statusCode(409).body("errors.pointer", contains("/articles/" + draft));
        Desk.body(draft, "Without a view.").then().statusCode(200);
        delete(image).statusCode(204);
        asAdmin().get(MEDIA + "/{id}/file", image).then().statusCode(404);
    }

    @Test
    void aSourceThatAnImageIsCreditedToIsNotDeleted() {
        var source = source();
        Desk.image(Map.of("credit", source));

        asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/sources/{id}", source)
                .then()
                .statusCode(409);
    }

    private static Response upload(byte[] image, String type) {
        return asAdmin().contentType(type).body(image).post(MEDIA);
    }

    private static ValidatableResponse image(String id) {
        return asAdmin().get(MEDIA + "/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse patch(String image, String match, Map<String, ?> members) {
        return asAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", match)
                .body(members)
                .patch(MEDIA + "/{id}", image)
                .then();
    }

    private static ValidatableResponse delete(String image) {
        return asAdmin().header("If-Match", "*").delete(MEDIA + "/{id}", image).then();
    }

    private static String showing(String image) {
        return Desk.draft("The bridge opened.\n\n![](media:%s)\n\nIt closed.".formatted(image));
    }

    private static JsonPath get(String article) {
        return given().get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String source() {
        return Desk.json(Desk.person(Desk.unique("Photographer")))
                .post("/manage/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }
}
