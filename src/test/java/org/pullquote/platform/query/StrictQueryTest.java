package org.pullquote.platform.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StrictQueryTest {
    @Test
    void aPageTellsWhatItAnswers() {
        get("above=3&kind=direct,mixed&from=2026-01-31&limit=2&sort=-number")
                .statusCode(200)
                .body("items", contains(50, 49))
                .body("query.above", is(3))
                .body("query.kind", contains("direct", "mixed"))
                .body("query.from", is("2026-01-31T00:00:00Z"))
                .body("query.sort", is("-number"))
                .body("query.limit", is(2))
                .body("prev", nullValue())
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void allThatIsWrongIsToldInOneAnswer() {
        get("abov=3&kind=direct,oblique&from=soon&limit=101&sort=numbr&total=yes&above=x&above=2&cursor=x")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("invalid-request"))
                .body(
                        "errors.collect{it.parameter+' '+it.code}",
                        containsInAnyOrder(
                                "abov unknown-parameter",
                                "above repeated-parameter",
                                "cursor bad-cursor",
                                "from bad-time",
                                "kind bad-value",
                                "limit bad-limit",
                                "sort bad-value",
                                "total bad-value"))
                .body("errors.find{it.parameter=='abov'}.detail", containsString("Did you mean \"above\"?"))
                .body("errors.find{it.parameter=='sort'}.detail", containsString("-number"));
    }

    @Test
    void whoFollowsPagesUnderAnotherNameIsToldTheName() {
        get("next=x").statusCode(400).body("errors[0].detail", containsString("as \"cursor\""));
    }

    @Test
    void anOperationThatDeclaresNoParametersTakesNone() {
        given().get("/test/ledger/failure?x=1").then().statusCode(400).body("errors[0].parameter", is("x"));
    }

    @Test
    void anEmptyValueIsNotTakenForNone() {
        get("above=").statusCode(400).body("errors[0].code", is("empty-value"));
    }

    @Test
    void onlyARepeatableParameterMayBeRepeated() {
        get("tag=a&tag=b").statusCode(200).body("query.tag", contains("a", "b"));
    }

    @Test
    void aCursorAloneGoesOnWithItsQuery() {
        var first = get("above=40&limit=4&tag=a+b%26c&tag=%7Bd%7D").extract().jsonPath();
        var second = get("cursor=" + first.getString("next"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.<Integer>getList("items")).containsExactly(45, 46, 47, 48);
        assertThat(second.<String>getList("query.tag")).containsExactly("a b&c", "{d}");
        var third = get("cursor=" + second.getString("next")).extract().jsonPath();
        assertThat(third.<Integer>getList("items")).containsExactly(49, 50);
        assertThat(third.getString("next")).isNull();
    }

    @Test
    void thereAndBackAgain() {
        var there = new ArrayList<List<Integer>>();
        var page = get("limit=15&sort=-number").extract().jsonPath();
        there.add(page.getList("items"));
        while (page.getString("next") != null) {
            page = get("cursor=" + page.getString("next")).extract().jsonPath();
            there.add(page.getList("items"));
        }
        var back = new ArrayList<List<Integer>>();
        back.add(page.getList("items"));
        while (page.getString("prev") != null) {
            page = get("cursor=" + page.getString("prev")).extract().jsonPath();
            back.add(page.getList("items"));
        }
        assertThat(there.stream().flatMap(List::stream)).hasSize(50);
        assertThat(back.reversed()).isEqualTo(there);
    }

    @Test
    void aCursorWithAnotherFilterIsRefused() {
        var next = get("above=4&limit=4").extract().jsonPath().getString("next");
        get("above=5&cursor=" + next)
                .statusCode(400)
                .body("errors[0].parameter", is("above"))
                .body("errors[0].code", is("cursor-of-another-query"));
        get("above=4&limit=9&cursor=" + next).statusCode(200).body("items.size()", is(9));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var next = get("limit=4").extract().jsonPath().getString("next");
        given().get("/test/ledger/failure?cursor=" + next)
                .then()
                .statusCode(400)
                .body("errors[0].code", is("cursor-of-another-list"));
    }

    @Test
    void aNullCharacterReachesNothing() {
        get("tag=a%00b").statusCode(400).body("errors[0].code", is("bad-value"));
        given().urlEncodingEnabled(false).get("/test/ledger%00").then().statusCode(404);
    }

    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/test/ledger?" + query).then();
    }
}
