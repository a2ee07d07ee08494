package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What an import tells of a quote: when and where it was said, and through whom it came. */
@QuarkusTest
class ImportedQuotesTest {
    private static JsonPath article(String published, String text) {
        var feed = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Tidings", "items": [
                  {"id": "%s", "title": "The ferry", %s "content_html": "<p>%s</p>"}]}""".formatted(UUID.randomUUID(), published, text);
        return Importing.article(Importing.over(Importing.post("application/feed+json", "", feed.getBytes(UTF_8))));
    }

    @Test
    void theDayThePlaceAndTheChainOfAQuoteArePublished() {
        var article = article(
                "\"date_published\": \"2022-03-04T10:00:00Z\",",
                "“The ferry is late,” Ada Quill told the Ostra Herald in Brussels on Tuesday.");

        assertThat(article.getString("quotes[0].saidAt")).isEqualTo("2022-03-01T00:00:00Z");
        assertThat(article.getString("quotes[0].saidIn")).isEqualTo("Brussels");
        assertThat(article.getString("quotes[0].via[0].name")).isEqualTo("Ostra Herald");

        Desk.publish(article.getString("id")).then().statusCode(200);
        given().get("/v1/quotes/{id}", article.getString("quotes[0].id"))
                .then()
                .body("saidAt", equalTo("2022-03-01T00:00:00Z"))
                .body("saidIn", equalTo("Brussels"))
                .body("via[0].name", equalTo("Ostra Herald"));
    }

    @Test
    void aWeekdayOfAnArticleWithoutADateIsNoDay() {
        var article = article("", "“The ferry is late,” Ada Quill said on Tuesday.");

        assertThat(article.getString("quotes[0].saidAt")).isNull();
    }

    @Test
    void anEditorCorrectsThePlaceOrTakesItAway() {
        var quote =
                article("", "“The ferry is late,” Ada Quill said in Brussels.").getString("quotes[0].id");

        patch(quote, Map.of("saidIn", "Ghent"));
        asAdmin().get("/manage/v1/quotes/{id}", quote).then().body("saidIn", equalTo("Ghent"));
        patch(quote, Collections.singletonMap("saidIn", null));
        asAdmin().get("/manage/v1/quotes/{id}", quote).then().body("saidIn", nullValue());
    }

    private static void patch(String quote, Map<String, ?> change) {
        Desk.mergePatch(change)
                .header(
                        "If-Match",
                        asAdmin().get("/manage/v1/quotes/{id}", quote).getHeader("ETag"))
                .patch("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(200);
    }
}
