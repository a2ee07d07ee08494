package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

/** What an import is to publish of what an earlier one made, and what it leaves to the editors. */
@QuarkusTest
class PublishingImportsTest {
    private static final String PUBLISH = "?publish=true";

    private final String guid = Desk.unique("A");

    private JsonPath imported(String query, String words) {
        return imported(query, words, "2020-03-01T06:00:00Z");
    }

    private JsonPath imported(String query, String words, String date) {
        var feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"%1$s","title":"%1$s",
                "content_text":"%2$s","date_published":"%3$s"}]}""".formatted(guid, words, date);
        return Importing.over(Importing.post("application/feed+json", query, feed.getBytes(UTF_8)));
    }

    private static String id(JsonPath job) {
        return job.getString("items.items[0].article");
    }

    private static String outcome(JsonPath job) {
        return job.getString("items.items[0].outcome");
    }

    private static String status(JsonPath job) {
        return Desk.read(id(job)).extract().path("status");
    }

    @Test
    void whatWasImportedAsADraftIsPublishedWhenThatIsAskedFor() {
        imported("", "It opened.");

        var job = imported(PUBLISH, "It opened.");

        assertThat(outcome(job)).isEqualTo("updated");
        assertThat(given().get("/v1/articles/{id}", id(job)).<String>path("publishedAt"))
                .isEqualTo("2020-03-01T06:00:00Z");
        assertThat(outcome(imported(PUBLISH, "It opened."))).isEqualTo("unchanged");
        assertThat(outcome(imported("", "It opened."))).isEqualTo("unchanged");
    }

    @Test
    void aDraftThatAnEditorChangedIsNotPublished() {
        var draft = imported("", "It opened.");
        Desk.patch(id(draft), Map.of("standfirst", "Not ready")).then().statusCode(200);

        var job = imported(PUBLISH, "It opened.");

        assertThat(outcome(job)).isEqualTo("skipped");
        assertThat(job.getString("items.items[0].reason")).contains("is not published");
        assertThat(status(job)).isEqualTo("draft");
    }

    @Test
    void whatAnEditorTookBackStaysBack() {
        var first = imported(PUBLISH, "It opened.");
        Desk.withdraw(id(first), "withdrawn").then().statusCode(200);

        var same = imported(PUBLISH, "It opened.");
        var other = imported(PUBLISH, "It opened, and closed.");

        assertThat(outcome(same)).isEqualTo("unchanged");
        assertThat(outcome(other)).isEqualTo("updated");
        assertThat(other.getString("items.items[0].reason")).contains("withdrawn here");
        assertThat(status(other)).isEqualTo("withdrawn");
        given().get("/v1/articles/{id}", id(other)).then().statusCode(410);
    }

    @Test
    void whatAnEditorTookBackStaysBackWhileAndAfterItIsScheduledAgain() {
        var article = id(imported(PUBLISH, "It opened."));
        Desk.withdraw(article, "canceled").then().statusCode(200);
        Desk.publish(article, Map.of("publishAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);

        assertThat(outcome(imported(PUBLISH, "It opened."))).isEqualTo("unchanged");
        assertThat(imported(PUBLISH, "It opened, and closed.").getString("items.items[0].reason"))
                .contains("held back here");

        Desk.withdraw(article, "canceled").then().statusCode(200);
        assertThat(outcome(imported(PUBLISH, "It opened, and closed."))).isEqualTo("unchanged");
        assertThat(imported(PUBLISH, "It opened, and burned.").getString("items.items[0].reason"))
                .contains("withdrawn here");
        given().get("/v1/articles/{id}", article).then().statusCode(410);
        assertThat(asAdmin()
                        .queryParam("status", "withdrawn")
                        .queryParam("limit", 100)
                        .get("/manage/v1/articles")
                        .<List<String>>path("items.id"))
                .contains(article);
    }

    @Test
    void anEmbargoOfAnEditorHolds() {
        var first = imported("", "It opened.");
        Desk.publish(id(first), Map.of("embargoUntil", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);

        assertThat(outcome(imported(PUBLISH, "It opened."))).isEqualTo("unchanged");
        var other = imported(PUBLISH, "It opened, and closed.");

        assertThat(other.getString("items.items[0].reason")).contains("held back here");
        assertThat(status(other)).isEqualTo("embargoed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embargoUntil", "publishAt"})
    void whatAnEditorHoldsBackOfWhatIsPublicStaysBack(String held) {
        var first = imported(PUBLISH, "It opened.");
        Desk.publish(id(first), Map.of(held, "2099-01-01T00:00:00Z")).then().statusCode(200);

        var other = imported(PUBLISH, "It opened, and closed.");

        assertThat(outcome(other)).isEqualTo("updated");
        assertThat(other.getString("items.items[0].reason")).contains("held back here");
        assertThat(given().get("/v1/articles/{id}", id(other)).asString())
                .contains("It opened.")
                .doesNotContain("and closed");
        assertThat(Desk.read(id(other)).extract().<String>path("publication." + held))
                .isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void theExpiryThatAnEditorSetIsKept() {
        var first = imported(PUBLISH, "It opened.");
        Desk.publish(id(first), Map.of("expiresAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);

        var other = imported(PUBLISH, "It opened, and closed.");

        assertThat(given().get("/v1/articles/{id}", id(other)).asString()).contains("and closed");
        assertThat(Desk.read(id(other)).extract().<String>path("publication.expiresAt"))
                .isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void whatIsScheduledInItsSourceFollowsIt() {
        var first = imported(PUBLISH, "It opens.", "2099-03-01T06:00:00Z");
        assertThat(status(first)).isEqualTo("scheduled");

        imported(PUBLISH, "It opens.", "2099-04-01T06:00:00Z");

        assertThat(Desk.read(id(first)).extract().<String>path("publication.publishAt"))
                .isEqualTo("2099-04-01T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 30 Feb 2026 10:00:00 GMT", "1767225600"})
    void whatHasADateThatIsNotUnderstoodStaysADraft(String date) {
        var job = imported(PUBLISH, "It opened.", date);

        assertThat(status(job)).isEqualTo("draft");
        assertThat(job.getString("items.items[0].reason"))
                .isEqualTo("It was not published, as its date is not understood: " + date);
        assertThat(imported(PUBLISH, "It opened.", date).getString("items.items[0].reason"))
                .contains("not understood");
        Desk.publish(id(job)).then().statusCode(200);
        assertThat(imported(PUBLISH, "It opened.", date).getString("items.items[0].reason"))
                .isNull();
    }

    private static JsonPath post(String status, String date) {
        var export = """
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <item><title>%s</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>%s</wp:status>
                <wp:post_date_gmt>%s</wp:post_date_gmt></item></channel></rss>""".formatted(Desk.unique("A"), status, date);
        return Importing.over(Importing.post("application/xml", PUBLISH, export.getBytes(UTF_8)));
    }

    @Test
    void aDateThatIsNotUnderstoodIsToldOfWhatIsToBePublishedOnly() {
        var hidden = post("private", "soon");
        var scheduled = post("future", "soon");

        assertThat(status(hidden)).isEqualTo("draft");
        assertThat(hidden.getString("items.items[0].reason")).isNull();
        assertThat(status(scheduled)).isEqualTo("draft");
        assertThat(scheduled.getString("items.items[0].reason")).endsWith("not understood: soon");
        assertThat(status(post("future", ""))).isEqualTo("draft");
    }
}
