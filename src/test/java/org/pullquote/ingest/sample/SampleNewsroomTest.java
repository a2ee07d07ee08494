package org.pullquote.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
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

        assertThat(states).hasSize(23);
        assertThat(states).filteredOn("published"::equals).hasSize(21);
        assertThat(states).filteredOn("draft"::equals).hasSize(1);
        assertThat(states).filteredOn("withdrawn"::equals).hasSize(1);
    }

    @Test
    void everyQuoteStandsInItsTextAndHasASpeaker() {
        var quotes = articles()
                .flatMap(article -> article.<Map<String, Object>>getList("quotes").stream())
                .toList();

        assertThat(quotes)
                .hasSize(130)
                .allSatisfy(quote ->
                        assertThat(quote).containsEntry("anchoring", "held").containsKey("speaker"));
    }

    @Test
    void itIsOlderThanItsLoading() {
        var article = read("/manage/v1/articles/we-sank-the-old-quay");

        assertThat(article.getString("publication.publishedAt")).isEqualTo("2026-08-27T05:00:00Z");
    }
}
