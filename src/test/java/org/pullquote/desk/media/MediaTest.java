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
import static org.pullquote.desk.media.PictureDesk.MEDIA;
import static org.pullquote.desk.media.PictureDesk.patch;
import static org.pullquote.desk.media.PictureDesk.showing;
import static org.pullquote.desk.media.PictureDesk.source;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;
import org.pullquote.platform.image.Photos;

/** Images as the desk takes them in, lists them and lets them go. */
@QuarkusTest
class MediaTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filena",
                "--x\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{}",
                "--x\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{}\r\n--x",
                "--x\r\nGarbage\r\n\r\n{}\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"metadata\"\r\nContent-Type: text/plain; charset=none\r\n\r\n{}\r\n--x--",
                "no boundary",
                ""
            })
    void aFormThatIsCutOffOrGarbledIsRefused(String form) {
        asAdmin()
                .contentType("multipart/form-data; boundary=x")
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post(MEDIA)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-form"));
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

    private static ValidatableResponse delete(String image) {
        return asAdmin().header("If-Match", "*").delete(MEDIA + "/{id}", image).then();
    }
}
