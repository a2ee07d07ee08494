package org.pullquote.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.desk.Revising.REVISIONS;
import static org.pullquote.desk.Revising.TEXT;
import static org.pullquote.desk.Revising.diff;
import static org.pullquote.desk.Revising.link;
import static org.pullquote.desk.Revising.list;
import static org.pullquote.desk.Revising.patchQuote;
import static org.pullquote.desk.Revising.read;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every save is a revision, which is listed, read and compared. */
@QuarkusTest
class RevisionsTest {
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
    void aNoteIsBounded() {
        Desk.json(Map.of("title", Desk.unique("Noted")))
                .queryParam("note", "x".repeat(501))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("note"))
                .body("errors.code", contains("too-long"));
    }
}
