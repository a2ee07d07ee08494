package org.pullquote.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a time in a body: what can be stored, and then read again. */
@QuarkusTest
class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+010000-01-01T00:00:00Z\"",
                "\"0000-12-31T23:59:59Z\"",
                "\"0001-01-01T00:00:00+01:00\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"+294277-01-01T00:00:00Z\"",
                "\"-4714-01-01T00:00:00Z\"",
                "\"1\"",
                "\"\"",
                "1",
                "1.5",
                "1e308",
                "true",
                "{}"
            })
    void aTimeThatIsNoneOfRfc3339IsRefusedEverywhere(String time) {
        var article = Desk.draft("She said: “It is time.”");

        refused(
                Desk.json(
                                "{\"exact\":[\"It is time.\"],\"speaker\":{\"kind\":\"person\",\"name\":\"Ama\"},\"saidAt\":%s}"
                                        .formatted(time))
                        .post("/manage/v1/articles/{id}/quotes", article),
                "/saidAt");
        for (var member : List.of("publishAt", "embargoUntil", "expiresAt")) {
            refused(
                    Desk.json("{\"%s\":%s}".formatted(member, time))
                            .header("If-Match", "*")
                            .put("/manage/v1/articles/{id}/publication", article),
                    "/" + member);
        }
        refused(
                Desk.json("{\"name\":\"Odd\",\"scopes\":[\"read\"],\"expiresAt\":%s}".formatted(time))
                        .post("/manage/v1/keys"),
                "/expiresAt");

        Desk.read(article).body("quotes", empty()).body("status", equalTo("draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void theFirstAndTheLastAreReadAsTheyWereWritten(String time) {
        var article = Desk.draft("She said: “It is time.”");

        Desk.json(Map.of("exact", "It is time.", "speaker", Desk.person("Ama Brandt"), "saidAt", time))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201);

        Desk.read(article).body("quotes.saidAt", contains(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "via", "evidence"})
    void ofAListOfMisfitsTheFirstAreTold(String member) {
        var article = Desk.draft("She said: “It is time.”");

        var quote = new HashMap<String, Object>(Map.of("exact", "It is time.", "speaker", Desk.person("Ama Brandt")));
        quote.put(member, Collections.nCopies(3000, Map.of("a", 1)));
        Desk.json(quote)
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(400)
                .body("errors", hasSize(50))
                .body("errors[0].pointer", containsString("/" + member + "/0"));
    }

    private static void refused(Response answer, String pointer) {
        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", contains(containsString("a time as in RFC 3339")));
    }
}
