package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionsTest {
    private static final String TEXT = "She said: “We sank the old quay.” Nobody laughed.";
    private static final String CHANGED = "She said: “We moved the old quay.” Nobody laughed.";

    @Inject
    DataSource database;

    @Test
    void aCorrectionIsPublicWhenItsArticleIsPublishedAndStandsInTheLog() {
        var article = Desk.draft(TEXT);
        Desk.publish(article).then().statusCode(200);
        var correction = id(file(article, Map.of("text", "It was the new quay.", "was", "the old", "now", "the new")));

        delivered(article).then().body("corrections", empty());
        Desk.publish(article).then().statusCode(200);

        delivered(article)
                .then()
                .statusCode(200)
                .body("corrections.id", contains(correction))
                .body("corrections[0].text", equalTo("It was the new quay."))
                .body("corrections[0].was", equalTo("the old"))
                .body("corrections[0].now", equalTo("the new"));
        assertThat(log(correction)).containsExactly("correction.published: It was the new quay.");
    }

    @Test
    void aCorrectionOfADriftedQuoteSettlesItWithTheOldAndTheNewWords() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.publish(article).then().statusCode(200);
        Desk.body(article, CHANGED);
        Desk.publish(article).then().statusCode(409);

        file(article, Map.of("text", "We misheard her.", "quote", quote))
                .then()
                .statusCode(201)
                .body("was", equalTo("We sank the old quay."))
                .body("now", equalTo("We moved the old quay."))
                .body("quote", equalTo(quote));

        assertThat(Desk.quotes(article).getFirst())
                .containsEntry("anchoring", "held")
                .containsEntry("text", "We moved the old quay.");
        Desk.publish(article).then().statusCode(200);
        delivered(article).then().body("corrections.quote", contains(quote));
        assertThat(log(quote)).containsExactly("quote.published: null", "quote.corrected: We misheard her.");
    }

    @Test
    void aQuoteWhoseWordsAreGoneIsCorrectedByOthersOfTheText() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.body(article, "Her words were: “Nothing happened at all.” And everybody went.");

        file(article, Map.of("text", "Wrong.", "quote", quote, "now", "Nowhere to be found"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/now"));
        file(article, Map.of("text", "Wrong.", "quote", quote, "now", "Nothing happened at all."))
                .then()
                .statusCode(201)
                .body("was", equalTo("We sank the old quay."))
                .body("now", equalTo("Nothing happened at all."));
        Desk.publish(article).then().statusCode(200);
    }

    @Test
    void aCorrectionCanBeReadChangedAndTakenBack() {
        var article = Desk.draft(TEXT);
        var created = file(article, Map.of("text", "First.", "was", "a"));
        var correction = id(created);
        var path = "/manage/v1/corrections/{id}";
        created.then().header("Location", containsString("/manage/v1/corrections/" + correction));

        asAdmin()
                .get(path, correction)
                .then()
                .statusCode(200)
                .header("ETag", Desk.tag(article))
                .body("text", equalTo("First."));
        Desk.mergePatch("{\"text\":\"Second.\",\"was\":null}")
                .patch(path, correction)
                .then()
                .statusCode(428);
        Desk.mergePatch("{\"text\":\"Second.\",\"was\":null}")
                .header("If-Match", Desk.tag(article))
                .patch(path, correction)
                .then()
                .statusCode(200)
                .body("text", equalTo("Second."))
                .body("was", nullValue());
        Desk.json(Map.of("text", "Third."))
                .header("If-Match", Desk.tag(article))
                .put(path, correction)
                .then()
                .statusCode(200);
        asAdmin().get("/manage/v1/articles/{id}/corrections", article).then().body("text", contains("Third."));
        takeBack(article, correction).then().statusCode(204);
        asAdmin().get(path, correction).then().statusCode(404);
    }

    @Test
    void aCorrectionThatReadersHaveSeenStaysAndTheLogTellsOfItsChange() {
        var article = Desk.draft(TEXT);
        Desk.publish(article).then().statusCode(200);
        var seen = id(file(article, Map.of("text", "It was the new quay.")));
        Desk.publish(article).then().statusCode(200);
        var unseen = id(file(article, Map.of("text", "It was no quay.")));

        takeBack(article, unseen).then().statusCode(204);
        takeBack(article, seen).then().statusCode(409).body("code", equalTo("correction-public"));
        Desk.mergePatch(Map.of("text", "It was the old quay after all."))
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/corrections/{id}", seen)
                .then()
                .statusCode(200);
        Desk.publish(article).then().statusCode(200);
        delivered(article).then().body("corrections.text", contains("It was the old quay after all."));
        assertThat(log(seen))
                .containsExactly(
                        "correction.published: It was the new quay.",
                        "correction.updated: It was the old quay after all.");

        Desk.withdraw(article, "withdrawn").then().statusCode(200);
        takeBack(article, seen).then().statusCode(409);
    }

    @Test
    void onlyAPartOfTheKindIsDeletedUnderItsAddress() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));

        for (var kind : List.of("corrections", "links")) {
            asAdmin()
                    .header("If-Match", Desk.tag(article))
                    .delete("/manage/v1/" + kind + "/{id}", quote)
                    .then()
                    .statusCode(404);
        }
        assertThat(Desk.quotes(article)).hasSize(1);
    }

    @Test
    void aCorrectionNamesAQuoteOfItsArticle() {
        var article = Desk.draft(TEXT);
        var other = Desk.draft(TEXT);
        var quote = Desk.quote(other, "We sank the old quay.", Desk.person("Ama Brandt"));

        file(article, Map.of("text", "Wrong.", "quote", quote))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/quote"))
                .body("errors.code", contains("unknown-quote"));
        file(article, Map.of("text", " ")).then().statusCode(400).body("errors.pointer", contains("/text"));
    }

    @Test
    void aDoubtNeedsAReasonAndStaysReadableWithIt() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.publish(article).then().statusCode(200);

        status(quote, article, Map.of("status", "disputed"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rule"));
        status(quote, article, Map.of("status", "disputed", "statusReason", "She denies it."))
                .then()
                .statusCode(200);
        Desk.publish(article).then().statusCode(200);
        RestAssured.get("/v1/quotes/{id}", quote)
                .then()
                .statusCode(200)
                .body("text", equalTo("We sank the old quay."))
                .body("status", equalTo("disputed"))
                .body("statusReason", equalTo("She denies it."));

        status(quote, article, Map.of("status", "verified"))
                .then()
                .statusCode(200)
                .body("status", equalTo("verified"))
                .body("statusReason", nullValue());
        status(quote, article, Map.of("status", "retracted")).then().statusCode(400);

        status(quote, article, Map.of("status", "retracted", "statusReason", "She never said so."));
        Desk.publish(article).then().statusCode(200);
        delivered(article).then().body("quotes.statusReason", contains("She never said so."));
        assertThat(log(quote))
                .containsExactly(
                        "quote.published: null",
                        "quote.disputed: She denies it.",
                        "quote.retracted: She never said so.");
    }

    @Test
    void theRefusalToPublishNamesFourWaysOut() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.body(article, CHANGED);

        Desk.publish(article)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        allOf(
                                containsString("PATCH /manage/v1/quotes/{id}"),
                                containsString("/manage/v1/quotes/{id}/confirmation"),
                                containsString("DELETE /manage/v1/quotes/{id}"),
                                containsString("POST /manage/v1/articles/" + article + "/corrections")))
                .body("errors.pointer", contains("/quotes/" + quote))
                .body(
                        "errors[0].detail",
                        allOf(containsString("We sank the old quay."), containsString("We moved the old quay.")));
    }

    @Test
    void anchoringAnewAndDeletingAreWaysOutAsWell() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person("Ama Brandt"));
        Desk.body(article, CHANGED);
        status(quote, article, Map.of("exact", "We moved the old quay."))
                .then()
                .statusCode(200)
                .body("anchoring", equalTo("held"));
        Desk.publish(article).then().statusCode(200);

        Desk.body(article, TEXT);
        Desk.publish(article).then().statusCode(409);
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(204);
        Desk.publish(article).then().statusCode(200);
    }

    private static Response file(String article, Map<String, ?> correction) {
        return Desk.json(correction).post("/manage/v1/articles/{id}/corrections", article);
    }

    private static Response takeBack(String article, String correction) {
        return asAdmin().header("If-Match", Desk.tag(article)).delete("/manage/v1/corrections/{id}", correction);
    }

    private static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    private static Response status(String quote, String article, Map<String, ?> members) {
        return Desk.mergePatch(members).header("If-Match", Desk.tag(article)).patch("/manage/v1/quotes/{id}", quote);
    }

    private static Response delivered(String article) {
        return RestAssured.get("/v1/articles/{id}", article);
    }

    /** The rows of the log about something, each with its reason. */
    private List<String> log(String subject) {
        return Jdbi.create(database)
                .withHandle(handle -> handle.select(
                                "select type || ': ' || coalesce(reason, 'null') from edition.change"
                                        + " where subject = cast(? as uuid) order by seq",
                                subject)
                        .mapTo(String.class)
                        .list());
    }
}
