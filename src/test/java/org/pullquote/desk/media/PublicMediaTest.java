package org.pullquote.desk.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.pullquote.desk.media.PictureDesk.patch;
import static org.pullquote.desk.media.PictureDesk.showing;
import static org.pullquote.desk.media.PictureDesk.source;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.edition.Log;

/** Images as the public sees them: within published articles alone. */
@QuarkusTest
class PublicMediaTest {
    @Inject
    Log log;

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
    void whatAPhotographerIsCreditedWithIsListedAtOnce() {
        var credit = source();
        var image = Desk.image(Map.of("alt", "A bridge", "credit", credit));
        Desk.publish(showing(image)).then().statusCode(200);
        var list = "/v1/articles?total=true&source=" + credit;
        given().get(list).then().body("total", is(1));
        given().get("/v1/sources/{source}", credit).then().body("counts.articles", is(1));

        var second = showing(image);
        Desk.publish(second).then().statusCode(200);
        given().get(list).then().body("total", is(2));
        given().get("/v1/sources/{source}", credit).then().body("counts.articles", is(2));

        Desk.withdraw(second, "withdrawn").then().statusCode(200);
        given().get(list).then().body("total", is(1));
        given().get("/v1/sources/{source}", credit).then().body("counts.articles", is(1));
    }

    @Test
    void anImageThatNothingShowsAnyMoreIsPurgedWhereItIsCachedForGood() {
        var image = Desk.image(Map.of("alt", "A bridge"));
        var article = showing(image);
        var other = showing(image);
        Desk.publish(article).then().statusCode(200);
        Desk.publish(other).then().statusCode(200);
        var url = get(article).getString("media[0].url");
        Desk.withdraw(other, "withdrawn").then().statusCode(200);
        assertThat(log.purging("media:" + image)).isEmpty();

        Desk.withdraw(article, "withdrawn").then().statusCode(200);
        assertThat(log.purging("media:" + image)).containsExactly("media.withdrawn " + url);
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

    private static JsonPath get(String article) {
        return given().get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
