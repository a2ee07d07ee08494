package org.pullquote.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people said the same. */
@QuarkusTest
class EqualQuotesTest {
    private static final String FIRST = "“It sank,” said Ama Brandt. ";
    private static final String SECOND = "“It sank,” said Bo Lund.";

    private String article = "";

    @BeforeEach
    void write() {
        article = Desk.draft(FIRST + SECOND);
    }

    @Test
    void theOneDriftsWhosePlaceIsCut() {
        quoted("direct");

        Desk.body(article, SECOND);
        assertThat(Desk.quotes(article)).extracting("anchoring").containsExactly("drifted", "moved");
        Desk.publish(article).then().statusCode(409).body("errors", hasSize(1));

        // What was cut is put back.
        Desk.body(article, FIRST + SECOND);
        assertThat(Desk.quotes(article)).extracting("anchoring").containsExactly("held", "moved");
        Desk.read(article)
                .body("quotes.speaker.name", contains("Ama Brandt", "Bo Lund"))
                .body("quotes.anchors.flatten().start", contains(1, FIRST.length() + 1));
    }

    /** An indirect one may be published although its words are gone: the other's place is not its own. */
    @Test
    void theOneThatDriftedIsNotShownInThePlaceOfTheOther() {
        quoted("indirect");
        Desk.body(article, SECOND);

        Desk.publish(article).then().statusCode(200);

        given().get("/v1/articles/{id}", article)
                .then()
                .body("quotes.speaker.name", contains("Ama Brandt", "Bo Lund"))
                .body("quotes[0].anchors", empty())
                .body("quotes[1].anchors.start", contains(1));
    }

    @Test
    void aRevisionInWhichOneHasDriftedIsRestored() {
        quoted("direct");
        Desk.body(article, SECOND);
        Desk.body(article, FIRST + SECOND);

        given().spec(Desk.json(Map.of()))
                .header("If-Match", Desk.tag(article))
                .post("/manage/v1/articles/{id}/revisions/4/restoration", article)
                .then()
                .statusCode(201)
                .body("quotes.anchoring", contains("drifted", "moved"));
    }

    private void quoted(String kind) {
        quote(1, kind, "Ama Brandt");
        quote(FIRST.length() + 1, kind, "Bo Lund");
    }

    private void quote(int start, String kind, String speaker) {
        Desk.json(Map.of("exact", "It sank,", "start", start, "kind", kind, "speaker", Desk.person(speaker)))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201);
    }
}
