package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QuotesTest {
    private static final String SAID = "We sank the old quay.";
    private static final String A_WEB_URL =
            "This must be a URL with http:// or https:// and a host, without spaces, such as https://example.org/page.";
    private static final String TEXT = "She said: “We sank the old quay.” Nobody laughed.";

    @Test
    void wordsQuiteUnlikeThoseThatWereQuotedAreNotConfirmed() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, SAID, Desk.person("Ama Brandt"));
        Desk.body(article, "She said: “No comment from anybody here.” Nobody laughed.");
        assertThat(Desk.quotes(article).getFirst()).containsEntry("drift", "No comment from anybody here.");

        confirm(article, quote)
                .then()
                .statusCode(409)
                .body("code", equalTo("unlike-words"))
                .body(
                        "detail",
                        allOf(
                                containsString(SAID),
                                containsString("No comment from anybody here."),
                                containsString("PATCH /manage/v1/quotes/" + quote)));

        Desk.mergePatch(Map.of("exact", "No comment from anybody here."))
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(200)
                .body("anchoring", equalTo("held"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"evidence\":[{\"kind\":\"link\",\"note\":\"tape\"},{\"kind\":\"link\"}]} | /evidence/1",
                "{\"via\":[{\"kind\":\"person\"}]} | /via/0",
                "{\"speaker\":{\"kind\":\"person\"}} | /speaker",
                "{\"status\":\"disputed\"} | ``"
            })
    void aRuleThatIsBrokenIsToldWhereItIs(String patch, String pointer) {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, SAID, Desk.person("Ama Brandt"));

        Desk.mergePatch(patch)
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("rule"));
    }

    @Test
    void aMemberOfASpeakerThatDoesNotFitIsToldWhereItIs() {
        var article = Desk.draft(TEXT);
        Desk.json(Map.of("exact", SAID, "speaker", Map.of("kind", "person", "name", "A".repeat(2_000))))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/speaker/name"));
    }

    @Test
    void wordsThatStandInManyPlacesAreToldByTheFirstAndTheCount() {
        var article = Desk.draft("Why not? ".repeat(40));

        Desk.json(Map.of("exact", "Why not?", "speaker", Desk.person("Ama Brandt")))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(409)
                .body("code", equalTo("ambiguous-quote"))
                .body("detail", containsString("in 40 places"))
                .body("detail", containsString("first 10"))
                .body("errors", hasSize(10))
                .body("errors[9].detail", containsString("start 81,"));
    }

    @Test
    void aCorrectionSettlesUnlikeWordsThatItWritesOut() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, SAID, Desk.person("Ama Brandt"));
        Desk.body(article, "She said: “No comment from anybody here.” Nobody laughed.");
        var corrections = "/manage/v1/articles/{id}/corrections";

        Desk.json(Map.of("text", "Wrong tape.", "quote", quote))
                .post(corrections, article)
                .then()
                .statusCode(409)
                .body("code", equalTo("unlike-words"));
        Desk.json(Map.of("text", "Wrong tape.", "quote", quote, "now", "No comment from anybody here."))
                .post(corrections, article)
                .then()
                .statusCode(201)
                .body("was", equalTo(SAID));
        Desk.publish(article).then().statusCode(200);
    }

    @Test
    void wordsThatAreNearlyThoseThatWereQuotedAreConfirmed() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, SAID, Desk.person("Ama Brandt"));
        Desk.body(article, "She said: “We moved the old quay.” Nobody laughed.");

        confirm(article, quote).then().statusCode(200).body("text", equalTo("We moved the old quay."));
    }

    @Test
    void aPlaceInTheTextIsQuotedOnce() {
        var article = Desk.draft(TEXT + "\n\nHe said: “We sank the old quay.”");
        var there = Map.of("exact", SAID, "prefix", "She said: “", "speaker", Desk.person("Ama Brandt"));
        String first = add(article, there).then().statusCode(201).extract().path("id");

        add(article, there)
                .then()
                .statusCode(409)
                .body("code", equalTo("quote-exists"))
                .body("detail", containsString("PATCH /manage/v1/quotes/" + first))
                .body("errors.pointer", contains("/quotes/" + first));
        String second = add(article, Map.of("exact", SAID, "prefix", "He said: “"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Desk.mergePatch(Map.of("exact", SAID, "prefix", "She said: “"))
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/quotes/{id}", second)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/quotes/" + first));
        assertThat(Desk.quotes(article)).extracting("id").containsExactly(first, second);
    }

    @Test
    void aDriftedQuoteDoesNotTakeThePlaceOfAnother() {
        var article = Desk.draft(TEXT);
        var drifted = Desk.quote(article, SAID, Desk.person("Ama Brandt"));
        Desk.body(article, "She said: “We moved the old quay.” Nobody laughed.");
        var other = Desk.quote(article, "We moved the old quay.", Desk.person("Ama Brandt"));

        exists(confirm(article, drifted), other);
        for (var correction : List.of(
                Map.of("text", "Misheard.", "quote", drifted),
                Map.of("text", "Misheard.", "quote", drifted, "now", "We moved the old quay."))) {
            exists(Desk.json(correction).post("/manage/v1/articles/{id}/corrections", article), other);
        }
        Desk.read(article).body("revision", equalTo(4)).body("corrections", empty());
    }

    @Test
    void aQuoteIsNotRestoredWhereAnotherStandsNow() {
        var article = Desk.draft(TEXT);
        var deleted = Desk.quote(article, SAID, Desk.person("Ama Brandt"));
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete("/manage/v1/quotes/{id}", deleted)
                .then()
                .statusCode(204);
        var other = Desk.quote(article, SAID, Desk.person("Ama Brandt"));
        var restoration = "/manage/v1/articles/{id}/revisions/2/restoration";

        exists(
                Desk.json(Map.of("quotes", List.of(deleted)))
                        .header("If-Match", Desk.tag(article))
                        .post(restoration, article),
                other);
        Desk.json(Map.of())
                .header("If-Match", Desk.tag(article))
                .post(restoration, article)
                .then()
                .statusCode(201)
                .body("quotes.id", contains(deleted));
    }

    private static void exists(Response refused, String other) {
        refused.then()
                .statusCode(409)
                .body("code", equalTo("quote-exists"))
                .body("errors.pointer", contains("/quotes/" + other));
    }

    @Test
    void everySourceThatIsUnknownIsTold() {
        var article = Desk.draft(TEXT);

        add(article, Map.of("exact", SAID, "speaker", "nobody-1", "via", List.of("nobody-2", "nobody-3")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/speaker", "/via/0", "/via/1"));
    }

    @Test
    void whatABodyOrASpeakerMayBeIsTold() {
        Desk.json(Map.of("title", "No body", "body", "Just words."))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/body"))
                .body("errors.code", contains("wrong-type"))
                .body(
                        "errors[0].detail",
                        allOf(containsString("array of blocks"), containsString("\"markdown\", \"html\" or \"text\"")));
        add(Desk.draft(TEXT), Map.of("exact", SAID, "speaker", 7))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/speaker"))
                .body("errors[0].detail", containsString("slug or id"));
    }

    @Test
    void whatIsMissingOrTooLongIsToldAsThat() {
        var article = Desk.draft(TEXT);

        add(article, Map.of("speaker", Desk.person("Ama Brandt")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/exact"))
                .body("errors.code", contains("required"))
                .body("errors.detail", contains("This is required."));
        Desk.patch(article, Map.of("title", "x".repeat(600)))
                .then()
                .statusCode(400)
                .body("errors.detail", contains("This must have at most 300 characters."));
        Desk.json(Map.of("rel", "related", "title", "Elsewhere", "url", "example.org"))
                .post("/manage/v1/articles/{id}/links", article)
                .then()
                .statusCode(400)
                .body("errors.detail", contains(A_WEB_URL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https:///x", "http://", "https://:80/x", "https://someone@/x", "https://example.org/a b"})
    void anAddressNeedsAHost(String url) {
        var article = Desk.draft(TEXT);
        Desk.json(Map.of("rel", "related", "title", "Elsewhere", "url", url))
                .post("/manage/v1/articles/{id}/links", article)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/url"))
                .body("errors.detail", contains(A_WEB_URL));
        Desk.json(Map.of("kind", "outlet", "name", Desk.unique("The Gull"), "homepage", url))
                .post("/manage/v1/sources")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/homepage"))
                .body("errors.detail", contains(A_WEB_URL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://my_host.example/a|b", "https://hafen-börse.example/ä", "http://[::1]:8080?q"})
    void anAddressMayHaveLettersThatNoUriHas(String url) {
        Desk.linked(url);
    }

    private static Response add(String article, Map<String, ?> quote) {
        return Desk.json(quote).post("/manage/v1/articles/{id}/quotes", article);
    }

    private static Response confirm(String article, String quote) {
        return asAdmin().header("If-Match", Desk.tag(article)).post("/manage/v1/quotes/{id}/confirmation", quote);
    }
}
