package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionsTest {
    private static final String REVISIONS = "/manage/v1/articles/{id}/revisions";
    private static final String TEXT = "She said: “We sank the old quay.” Nobody *laughed*.";

    @Test
    void everySaveIsARevisionWithItsAuthorAndNote() {
        var article = Desk.draft(TEXT);
        as("write")
                .contentType("application/merge-patch+json")
                .body(Map.of("standfirst", "Longer."))
                .header("If-Match", Desk.tag(article))
                .queryParam("note", "Für die Länge gekürzt")
                .patch("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(200);

        list(article)
                .body("items.revision", contains(2, 1))
                .body("items.savedBy", contains("Test", "Bootstrap"))
                .body("items[0].note", equalTo("Für die Länge gekürzt"))
                .body("items[1].note", nullValue())
                .body("items.published", contains(false, false));
    }

    @Test
    void aSaveThatChangesNothingIsNoRevision() {
        var article = Desk.draft(TEXT);

        Desk.body(article, TEXT).then().statusCode(200).body("revision", equalTo(1));

        list(article).body("items", hasSize(1));
    }

    @Test
    void theListIsPagedAndTellsWhatIsPublic() {
        var article = Desk.draft(TEXT);
        Desk.publish(article).then().statusCode(200);
        Desk.body(article, "Two.");
        Desk.body(article, "Three.");

        var first = asAdmin()
                .queryParam("limit", 2)
                .queryParam("total", true)
                .get(REVISIONS, article)
                .then();
        first.statusCode(200).body("items.revision", contains(3, 2)).body("total", equalTo(3));
        var second = asAdmin()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(REVISIONS, article)
                .then();
        second.statusCode(200)
                .body("items.revision", contains(1))
                .body("items.published", contains(true))
                .body("next", nullValue());
        asAdmin()
                .queryParam("cursor", second.extract().<String>path("prev"))
                .get(REVISIONS, article)
                .then()
                .statusCode(200)
                .body("items.revision", contains(3, 2));
    }

    @Test
    void aRevisionIsReadAsItWas() {
        var article = Desk.draft(TEXT);
        Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.patch(article, Map.of("title", "Another title", "body", Map.of("format", "text", "value", "Nothing.")));

        read(article, 2)
                .statusCode(200)
                .header("ETag", equalTo(Desk.tag(article)))
                .body("article.title", containsString("A draft"))
                .body("article.quotes[0].anchoring", equalTo("held"))
                .body("article.quotes[0].speaker.name", equalTo("Ama Brandt"));
        read(article, 3).body("article.title", equalTo("Another title"));
        read(article, 4).statusCode(404);
        asAdmin().get(REVISIONS + "/last", article).then().statusCode(404);
        asAdmin().get(REVISIONS, "no-such-article").then().statusCode(404);
    }

    @Test
    void aDiffTellsFieldsWordsAndParts() {
        var article = Desk.draft("She said: “We sank the old quay.” Nobody laughed.\n\nThe end.");
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        link(article);
        Desk.patch(
                article,
                Map.of(
                        "standfirst",
                        "New.",
                        "body",
                        Map.of(
                                "format",
                                "text",
                                "value",
                                "At last.\n\nShe said: “We moved the old quay.” Nobody laughed.\n\nThe end.")));

        diff(article, 4, 1)
                .body("revision", equalTo(4))
                .body("against", equalTo(1))
                .body("fields.field", contains("standfirst"))
                .body("fields[0].now", equalTo("New."))
                .body("fields[0].was", nullValue())
                .body("body", hasSize(2))
                .body("body[0].was", nullValue())
                .body("body[0].words.op", contains("insert"))
                .body("body[1].words.findAll { it.op != 'keep' }.text", contains("sank", "moved"))
                .body("quotes.op", contains("added"))
                .body("quotes[0].now.text", equalTo("We sank the old quay."))
                .body("links.op", contains("added"))
                .body("sources.op", contains("added"));
        diff(article, 4, null)
                .body("against", equalTo(3))
                .body("quotes.op", contains("changed"))
                .body("quotes[0].id", equalTo(quote))
                .body("quotes[0].fields.field", contains("anchoring", "drift"))
                .body("quotes[0].fields[0].was", equalTo("held"))
                .body("quotes[0].fields[0].now", equalTo("drifted"))
                .body("links", empty());
        diff(article, 1, 4).body("quotes.op", contains("deleted")).body("fields[0].was", equalTo("New."));
        diff(article, 1, null).body("fields", empty()).body("body", empty());
        asAdmin()
                .queryParam("against", 9)
                .get(REVISIONS + "/1/diff", article)
                .then()
                .statusCode(404);
    }

    @Test
    void aQuotesOwnMembersAreCompared() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        patchQuote(quote, article, Map.of("cue", "said", "status", "disputed", "statusReason", "She denies it."));

        diff(article, 3, 2)
                .body("quotes[0].op", equalTo("changed"))
                .body("quotes[0].fields.field", hasItems("cue", "status", "statusReason"))
                .body("body", empty());
    }

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
        asAdmin()
                .noContentType()
                .header("If-Match", Desk.tag(article))
                .queryParam("partial", true)
                .post(REVISIONS + "/2/restoration", article)
                .then()
                .statusCode(201)
                .body("tags", empty());
    }

    @Test
    void aNoteIsBounded() {
        Desk.json(Map.of("title", Desk.unique("Noted")))
                .queryParam("note", "x".repeat(501))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("note"))
                .body("errors.code", contains("too-long"));
    }

    private static ValidatableResponse list(String article) {
        return asAdmin().get(REVISIONS, article).then().statusCode(200);
    }

    private static ValidatableResponse read(String article, int revision) {
        return asAdmin().get(REVISIONS + "/{revision}", article, revision).then();
    }

    private static ValidatableResponse diff(String article, int revision, Integer against) {
        var request = asAdmin();
        if (against != null) {
            request.queryParam("against", against);
        }
        return request.get(REVISIONS + "/{revision}/diff", article, revision)
                .then()
                .statusCode(200);
    }

    private static Response restore(String article, int revision, Map<String, ?> restoration) {
        return Desk.json(restoration)
                .header("If-Match", Desk.tag(article))
                .queryParam("note", "Back")
                .post(REVISIONS + "/{revision}/restoration", article, revision);
    }

    private static String link(String article) {
        return Desk.json(Map.of("rel", "related", "title", "Tides", "url", "https://example.org/tides"))
                .post("/manage/v1/articles/{id}/links", article)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void patchQuote(String quote, String article, Map<String, ?> members) {
        Desk.mergePatch(members)
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(200);
    }

    private static void remove(String path, String part, String article) {
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete(path + part)
                .then()
                .statusCode(204);
    }
}
