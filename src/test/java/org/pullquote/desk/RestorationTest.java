package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.desk.Revising.REVISIONS;
import static org.pullquote.desk.Revising.TEXT;
import static org.pullquote.desk.Revising.diff;
import static org.pullquote.desk.Revising.link;
import static org.pullquote.desk.Revising.list;
import static org.pullquote.desk.Revising.patchQuote;
import static org.pullquote.desk.Revising.read;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an older revision had is brought back as a new one. */
@QuarkusTest
class RestorationTest {
    @Test
    void restoringBringsDeletedPartsBackWithTheirIdsAndPublishesNothing() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        var link = link(article);
        Desk.publish(article).then().statusCode(200);
        remove("/manage/v1/quotes/", quote, article);
        remove("/manage/v1/links/", link, article);
        Desk.body(article, "Nothing of it.");

        restore(article, 3, Map.of())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/revisions/7"))
                .body("revision", equalTo(7))
                .body("quotes.id", contains(quote))
                .body("links.id", contains(link))
                .body("publication.publishedRevision", equalTo(3));
        list(article).body("items[0].restoredFrom", equalTo(3)).body("items[0].note", equalTo("Back"));
        diff(article, 7, 3)
                .body("fields", empty())
                .body("body", empty())
                .body("quotes", empty())
                .body("links", empty());
        asAdmin().get("/manage/v1/quotes/{id}", quote).then().statusCode(200);
        assertThat(Desk.read(article).extract().<String>path("status")).isEqualTo("published");
    }

    @Test
    void aQuoteAloneComesBackIntoThePresentText() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        var other = Desk.quote(article, "Nobody laughed", Desk.person("Bo Halvorsen"));
        remove("/manage/v1/quotes/", quote, article);
        remove("/manage/v1/quotes/", other, article);
        Desk.body(article, "A new beginning. " + TEXT);

        restore(article, 3, Map.of("quotes", List.of(quote)))
                .then()
                .statusCode(201)
                .body("quotes.id", contains(quote))
                .body("quotes.anchoring", contains("moved"))
                .body("body[0].content[0].text", containsString("A new beginning."));
        restore(article, 3, Map.of("links", List.of(quote)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/links/0"));
    }

    @Test
    void restoringNamesTheVersionItWasDecidedOn() {
        var article = Desk.draft(TEXT);
        Desk.body(article, "Two.");

        asAdmin()
                .noContentType()
                .post(REVISIONS + "/1/restoration", article)
                .then()
                .statusCode(428);
        asAdmin()
                .noContentType()
                .header("If-Match", "\"0\"")
                .post(REVISIONS + "/1/restoration", article)
                .then()
                .statusCode(412);
    }

    @Test
    void correctionsAndDoubtsStayWhenAnOlderRevisionIsRestored() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        patchQuote(quote, article, Map.of("status", "retracted", "statusReason", "She never said so."));
        var correction = Desk.json(Map.of("text", "We named the wrong quay."))
                .post("/manage/v1/articles/{id}/corrections", article)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        restore(article, 2, Map.of())
                .then()
                .statusCode(201)
                .body("corrections.id", contains(correction))
                .body("quotes.status", contains("retracted"));
    }

    @Test
    void aQuoteThatWasRetractedAndThenDeletedComesBackRetracted() {
        for (boolean whole : List.of(true, false)) {
            var article = Desk.draft(TEXT);
            var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
            patchQuote(quote, article, Map.of("status", "retracted", "statusReason", "She never said so."));
            remove("/manage/v1/quotes/", quote, article);

            restore(article, 2, whole ? Map.of() : Map.of("quotes", List.of(quote)))
                    .then()
                    .statusCode(201)
                    .body("quotes.status", contains("retracted"))
                    .body("quotes.statusReason", contains("She never said so."));
        }
    }

    @Test
    void aDoubtThatWasSettledBeforeTheDeletionIsNone() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        patchQuote(quote, article, Map.of("status", "disputed", "statusReason", "Did she?"));
        patchQuote(quote, article, Map.of("status", "verified"));
        remove("/manage/v1/quotes/", quote, article);

        restore(article, 2, Map.of()).then().statusCode(201).body("quotes.status", contains("unverified"));
    }

    @Test
    void whatWasDeletedSinceIsToldAndLeftOutOnRequest() {
        var tag = Desk.unique("gone").replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
        Desk.json(Map.of("name", tag, "slug", tag))
                .post("/manage/v1/tags")
                .then()
                .statusCode(201);
        var article = Desk.draft(TEXT);
        Desk.patch(article, Map.of("tags", List.of(tag))).then().statusCode(200);
        Desk.patch(article, Map.of("tags", List.of())).then().statusCode(200);
        asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/tags/{id}", tag)
                .then()
                .statusCode(204);

        restore(article, 2, Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("not-restorable"))
                .body("errors.code", hasItem("deleted"));
        read(article, 2).statusCode(200).body("article.tags", hasSize(1));
        restorePartly(article, 2).statusCode(201).body("tags", empty());
    }

    private static Response restore(String article, int revision, Map<String, ?> restoration) {
        return Desk.json(restoration)
                .header("If-Match", Desk.tag(article))
                .queryParam("note", "Back")
                .post(REVISIONS + "/{revision}/restoration", article, revision);
    }

    private static void remove(String path, String part, String article) {
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete(path + part)
                .then()
                .statusCode(204);
    }

    @Test
    void anImageThatWasDeletedSinceIsToldAndLeftOutOnRequest() {
        var image = Desk.image(Map.of("alt", "A quay"));
        var article = Desk.draft("One.\n\n![](media:%s)\n\nShe said: “We sank the old quay.”".formatted(image));
        Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.body(article, "Two.").then().statusCode(200);
        asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/media/{id}", image)
                .then()
                .statusCode(204);

        restore(article, 2, Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("not-restorable"))
                .body("errors.pointer", contains("/media/" + image));
        restorePartly(article, 2)
                .statusCode(201)
                .body("body.type", contains("paragraph", "paragraph"))
                .body("quotes.anchoring", contains("held"));
    }

    @Test
    void anOriginalThatWasDeletedSinceIsToldAndLeftOutOnRequest() {
        var original = Desk.draft(TEXT);
        var article = Desk.draft(TEXT);
        Desk.patch(article, Map.of("locale", "de", "translationOf", original))
                .then()
                .statusCode(200);
        Desk.mergePatch("{\"translationOf\":null}")
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(200);
        remove("/manage/v1/articles/", original, original);

        restore(article, 2, Map.of()).then().statusCode(409).body("errors.pointer", contains("/translationOf"));
        restorePartly(article, 2).statusCode(201).body("locale", equalTo("de")).body("translationOf", nullValue());
    }

    @Test
    void aRestorationDoesNotGiveAStoryTwoArticlesInALanguage() {
        var original = Desk.draft(TEXT);
        var former = Desk.draft(TEXT);
        var present = Desk.draft(TEXT);
        Desk.patch(former, Map.of("locale", "de", "translationOf", original))
                .then()
                .statusCode(200);
        Desk.mergePatch("{\"translationOf\":null}")
                .header("If-Match", Desk.tag(former))
                .patch("/manage/v1/articles/{id}", former)
                .then()
                .statusCode(200);
        Desk.patch(present, Map.of("locale", "de", "translationOf", original))
                .then()
                .statusCode(200);

        restore(former, 2, Map.of()).then().statusCode(409).body("code", equalTo("translation-exists"));
    }

    private static ValidatableResponse restorePartly(String article, int revision) {
        return asAdmin()
                .noContentType()
                .header("If-Match", Desk.tag(article))
                .queryParam("partial", true)
                .post(REVISIONS + "/{revision}/restoration", article, revision)
                .then();
    }
}
