package org.pullquote.ingest.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleNewsroomTest.WithSample.class)
class SampleNewsroomTest {
    public static class WithSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pullquote.sample", "true");
        }
    }

    private static JsonPath read(String path) {
        return asAdmin().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Stream<JsonPath> articles() {
        List<String> ids = read("/manage/v1/articles?limit=100").getList("items.id");
        return ids.stream().map(id -> read("/manage/v1/articles/" + id));
    }

    @Test
    void everyArticleIsInTheStateItsFileNames() {
        List<String> states =
                articles().map(article -> article.getString("status")).toList();

        assertThat(states).hasSize(25);
        assertThat(states).filteredOn("published"::equals).hasSize(21);
        assertThat(states).filteredOn("draft"::equals).hasSize(1);
        assertThat(states).filteredOn("withdrawn"::equals).hasSize(2);
        assertThat(states).filteredOn("embargoed"::equals).hasSize(1);
    }

    @Test
    void everyQuoteStandsInItsTextAndHasASpeaker() {
        var quotes = articles()
                .flatMap(article -> article.<Map<String, Object>>getList("quotes").stream())
                .toList();

        assertThat(quotes)
                .hasSize(133)
                .allSatisfy(quote ->
                        assertThat(quote).containsEntry("anchoring", "held").containsKey("speaker"));
    }

    @Test
    void itIsOlderThanItsLoading() {
        var article = read("/manage/v1/articles/we-sank-the-old-quay");

        assertThat(article.getString("publication.publishedAt")).isEqualTo("2026-08-27T05:00:00Z");
    }

    @Test
    void thePublicSeesNothingBeforeItsTimeAndNothingAfterIt() {
        given().get("/v1/articles/hedwig-gets-an-understudy").then().statusCode(404);
        assertThat(Instant.parse(
                        read("/manage/v1/articles/hedwig-gets-an-understudy").getString("publication.embargoUntil")))
                .isAfter(Instant.now());
        given().get("/v1/articles/last-boat-on-regatta-night")
                .then()
                .statusCode(410)
                .body("code", equalTo("expired"));
    }

    @Test
    void oneStoryIsToldInTwoLanguages() {
        given().get("/v1/articles/bridge-opened-for-a-dredger?locale=de-AT")
                .then()
                .statusCode(200)
                .body("slug", equalTo("bruecke-ging-auf-und-blieb-dabei"))
                .body("translations.slug", contains("bridge-opened-for-a-dredger"));
    }

    @Test
    void aSourceIsMentionedWhereTheTextNamesIt() {
        var article = given().get("/v1/articles/bridge-opened-for-a-dredger?body=text")
                .jsonPath();
        var text = article.getString("body").codePoints().toArray();
        List<Map<String, Integer>> places = article.getList("sources.find { it.slug == 'walter-pohl' }.mentions");
        assertThat(places)
                .extracting(place -> new String(text, place.get("start"), place.get("end") - place.get("start")))
                .contains("Walter Pohl");
    }

    @Test
    void thereIsADisputedQuoteAndACorrection() {
        given().get("/v1/quotes?status=disputed&limit=1").then().body("items.size()", equalTo(1));
        given().get("/v1/articles/old-quay-is-sinking").then().body("corrections.size()", equalTo(1));
    }
}
