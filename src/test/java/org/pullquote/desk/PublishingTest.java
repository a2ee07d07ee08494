package org.pullquote.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublishingTest {
    private static final String TEXT = "She said: “We sank the old quay.” Nobody *laughed*.";

    @ParameterizedTest
    @CsvSource({
        "status, PUT /manage/v1/articles/{id}/publication",
        "publishAt, PUT /manage/v1/articles/{id}/publication",
        "quotes, POST /manage/v1/articles/{id}/quotes",
        "links, POST /manage/v1/articles/{id}/links",
        "corrections, POST /manage/v1/articles/{id}/corrections"
    })
    void whatIsWrittenElsewhereIsToldWhere(String member, String where) {
        Desk.patch(Desk.draft(TEXT), Map.of(member, "published"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-member"))
                .body("errors[0].detail", containsString(where));
    }

    @Test
    void aSavePublishesNothing() {
        var article = Desk.draft(TEXT);

        Desk.body(article, "Another text.").then().statusCode(200).body("revision", equalTo(2));

        Desk.read(article).body("status", equalTo("draft")).body("publication.publishedRevision", nullValue());
    }

    @Test
    void publishingIssuesTheCurrentRevision() {
        var article = Desk.draft(TEXT);

        Desk.publish(article)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publication.publishedRevision", equalTo(1));
        Desk.body(article, "Another text.");

        Desk.read(article).body("revision", equalTo(2)).body("publication.publishedRevision", equalTo(1));
    }

    @Test
    void aDriftedQuoteBlocksPublishing() {
        var article = Desk.draft(TEXT);
        Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));

        Desk.body(article, "She said: “We moved the old quay.” Nobody laughed.");

        assertThat(Desk.quotes(article).getFirst()).containsEntry("anchoring", "drifted");
        Desk.publish(article)
                .then()
                .statusCode(409)
                .body("code", equalTo("quotes-drifted"))
                .body("errors.detail", hasItem(containsString("We sank the old quay.")));
    }

    @Test
    void aQuoteDriftsWhenItIsCutUpToTheFullStop() {
        var article = Desk.draft("We shall sink the quay, if the weather holds.");
        Desk.quote(article, "if the weather holds", Desk.person("Ama Brandt"));

        Desk.body(article, "We shall sink the quay.").then().statusCode(200);

        assertThat(Desk.quotes(article).getFirst()).containsEntry("anchoring", "drifted");
    }

    @Test
    void anIndirectQuoteWhoseWordsWereChangedIsDeliveredWithoutAPlace() {
        var article = Desk.draft("She said that they had sunk the quay. Nobody laughed, she said.");
        Desk.json(Map.of(
                        "exact",
                        List.of("they had sunk the quay.", "Nobody laughed"),
                        "kind",
                        "indirect",
                        "speaker",
                        Desk.person("Ama Brandt")))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201);
        Desk.body(article, "She would not say what became of it. Nobody laughed, she said.");

        Desk.publish(article).then().statusCode(200);
        given().get("/v1/articles/{id}", article)
                .then()
                .body("quotes.text", contains("they had sunk the quay. Nobody laughed"))
                .body("quotes[0].anchors.exact", contains("Nobody laughed"));
        Desk.body(article, "Nothing.");
        Desk.publish(article).then().statusCode(200);
        given().get("/v1/articles/{id}/quotes", article).then().body("items[0].anchors", empty());
    }

    @Test
    void aQuoteMovesWithItsWords() {
        var article = Desk.draft(TEXT);
        Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));

        Desk.body(article, "A new beginning.\n\n" + TEXT);

        assertThat(Desk.quotes(article).getFirst()).containsEntry("anchoring", "moved");
        Desk.publish(article).then().statusCode(200);
    }

    /** The one that stays is that of whom the text still has say it. */
    @Test
    void confirmingADriftedQuoteTakesTheWordsThatStandThere() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.body(article, "She said: “We moved the old quay.” Nobody laughed.");

        Desk.json(Map.of())
                .header("If-Match", Desk.tag(article))
                .post("/manage/v1/quotes/{id}/confirmation", quote)
                .then()
                .statusCode(200)
                .body("text", equalTo("We moved the old quay."))
                .body("anchoring", equalTo("held"));
        Desk.publish(article).then().statusCode(200);
    }

    @Test
    void aFutureTimeSchedulesAndAnEmbargoHoldsBack() {
        var scheduled = Desk.draft(TEXT);
        Desk.publish(scheduled, Map.of("publishAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"));

        var embargoed = Desk.draft(TEXT);
        Desk.publish(embargoed, Map.of("embargoUntil", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("status", equalTo("embargoed"));
    }

    @Test
    void whatIsPublicCanBeWithdrawnOnce() {
        var article = Desk.draft(TEXT);
        Desk.publish(article);

        Desk.withdraw(article, "canceled")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("publication.withdrawnReason", equalTo("canceled"));
        Desk.withdraw(article, "canceled").then().statusCode(409).body("code", equalTo("not-published"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishAt", "embargoUntil"})
    void whatWasWithdrawnIsSoAgainWhenItsNewTimeIsTakenBack(String time) {
        var article = Desk.draft(TEXT);
        Desk.publish(article);
        Desk.withdraw(article, "canceled");
        Desk.publish(article, Map.of(time, "2099-01-01T00:00:00Z")).then().statusCode(200);

        Desk.withdraw(article, "withdrawn")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("publication.withdrawnReason", equalTo("canceled"))
                .body("publication." + time, nullValue());
        given().get("/v1/articles/{id}", article).then().statusCode(410).body("code", equalTo("canceled"));
        Desk.withdraw(article, "canceled").then().statusCode(409).body("code", equalTo("not-published"));
        Desk.publish(article)
                .then()
                .body("status", equalTo("published"))
                .body("publication.withdrawnReason", nullValue());
        given().get("/v1/articles/{id}", article).then().statusCode(200);
    }

    @Test
    void aTitleThatLooksLikeAnIdIsFoundAtItsAddress() {
        var article = Desk.draft(UUID.randomUUID().toString(), TEXT);
        Desk.publish(article).then().statusCode(200);

        var slug = Desk.read(article).extract().<String>path("slug");
        given().get("/v1/articles/{slug}", slug).then().statusCode(200).body("id", equalTo(article));
        asAdmin().get("/manage/v1/articles/{slug}", slug).then().statusCode(200);
    }

    @Test
    void expiryMustComeAfterPublication() {
        var article = Desk.draft(TEXT);

        Desk.publish(article, Map.of("publishAt", "2099-01-02T00:00:00Z", "expiresAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rule"))
                .body("errors.pointer", contains(""));
    }

    @Test
    void whatHasExpiredIsNotPublishedForAMoment() {
        var article = Desk.draft(TEXT);

        for (var publication : List.of(
                Map.of("expiresAt", "2020-01-02T00:00:00Z"),
                Map.of("publishAt", "2020-01-01T00:00:00Z", "expiresAt", "2020-01-02T00:00:00Z"))) {
            Desk.publish(article, publication)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/expiresAt"))
                    .body("errors.code", contains("in-the-past"));
        }

        Desk.read(article).body("status", equalTo("draft")).body("publication.publishedAt", nullValue());
    }
}
