package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** Imports of texts and pages, of one item each. */
@QuarkusTest
class ImportTest {
    private static final String NEVER = "/manage/v1/imports/00000000-0000-7000-8000-000000000000";

    private static byte[] page(String title) {
        return """
                HomeHarbour%1$s

                %1$s

                The swing bridge opened for a dredger on Monday. “She gave a cough I did not know,” said Walter Pohl, the \
                bridge foreman.

                Walter Pohl on the bridge
                Sound Press Agency

                Nobody would say when it might close again, though everybody at the Harbour Office was asked about it.

                Also Read: How to Read a Tide Gauge

                Recent Comments
                """.formatted(title).getBytes(UTF_8);
    }

    private static JsonPath text(byte[] body) {
        return Importing.over(Importing.post("text/plain", "", body));
    }

    @Test
    void aScrapedPageBecomesADraftWithItsParts() {
        var title = Desk.unique("The Bridge");

        var job = text(page(title));
        var article = Importing.article(job);

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getString("format")).isEqualTo("text");
        assertThat(job.getString("items.items[0].outcome")).isEqualTo("created");
        assertThat(article.getString("status")).isEqualTo("draft");
        assertThat(article.getString("title")).isEqualTo(title);
        assertThat(article.getString("section")).isEqualTo("harbour");
        assertThat(article.getList("body.type")).containsExactly("paragraph", "image", "paragraph");
        assertThat(article.getString("quotes[0].text")).isEqualTo("She gave a cough I did not know,");
        assertThat(article.getString("quotes[0].speaker.name")).isEqualTo("Walter Pohl");
        assertThat(article.getString("quotes[0].origin")).isEqualTo("extracted");
        assertThat(article.getString("quotes[0].anchoring")).isEqualTo("held");
        assertThat(article.getString("links[0].title")).isEqualTo("How to Read a Tide Gauge");
        assertThat(article.getString("sources.find { it.role == 'credit' }.name"))
                .isEqualTo("Sound Press Agency");
    }

    @Test
    void whatNoDatabaseHoldsIsLeftOut() {
        var title = Desk.unique("Poisoned");
        var feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"%1$s\\u0000\\ud800",\
                "title":"%1$s\\u0000\\udfff","tags":["a\\u0000"],"content_text":"One.\\u0000","language":"de\\u0000"}]}""".formatted(title);

        var job = Importing.over(asAdmin()
                .multiPart("file", "a\0b.json", feed.getBytes(UTF_8), "application/feed+json")
                .post("/manage/v1/imports?format=jsonfeed"));

        assertThat(job.getString("items.items[0].outcome")).isEqualTo("created");
        assertThat(Importing.article(job).getString("title")).isEqualTo(title);
    }

    @Test
    void aTextTooTangledToSearchIsFiledWithoutQuotesAndSaysSo() {
        var tangled = Desk.unique("Tangled") + "\n\n" + "“a ” said ".repeat(5_000);

        var job = text(tangled.getBytes(UTF_8));

        assertThat(job.getString("items.items[0].outcome")).isEqualTo("created");
        assertThat(job.getString("items.items[0].reason")).startsWith("It was filed without quotes");
        assertThat(Importing.article(job).getList("quotes")).isEmpty();
    }

    @Test
    void theCountsAddUpToTheTotal() {
        var job = text(page(Desk.unique("Adding up")));
        Map<String, Integer> counts = job.getMap("counts");

        assertThat(counts).containsOnlyKeys("created", "updated", "unchanged", "skipped", "failed");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(job.getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void whatHasNothingInItIsDoneAndSaysSo() {
        var job = Importing.over(Importing.post(
                "application/xml", "", "<rss version='2.0'><channel><title>A</title></channel></rss>".getBytes(UTF_8)));

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("total")).isZero();
        assertThat(job.getString("reason")).isEqualTo("There are no items in it.");
    }

    @Test
    void theSameContentAgainIsUnchanged() {
        var page = page(Desk.unique("Again"));
        var first = text(page);

        var second = text(page);

        assertThat(second.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(second.getString("items.items[0].article")).isEqualTo(first.getString("items.items[0].article"));
    }

    private static byte[] html(String address, String words) {
        return "<link rel=canonical href='%s'><h1>A page</h1><p>%s</p>"
                .formatted(address, words)
                .getBytes(UTF_8);
    }

    @Test
    void aPageThatChangedAtItsAddressUpdatesItsDraft() {
        var address = "https://tidings.example/" + Desk.unique("a").replace(' ', '-');
        var first = Importing.over(Importing.post("text/html", "", html(address, "It opened.")));

        var second = Importing.over(Importing.post("text/html", "", html(address, "It opened, and closed.")));

        assertThat(second.getInt("counts.updated")).isEqualTo(1);
        assertThat(second.getString("items.items[0].article")).isEqualTo(first.getString("items.items[0].article"));
        assertThat(Importing.article(second).getString("body[0].content[0].text"))
                .isEqualTo("It opened, and closed.");
    }

    @Test
    void whatAnEditorChangedIsNotOverwritten() {
        var address = "https://tidings.example/" + Desk.unique("b").replace(' ', '-');
        var first = Importing.over(Importing.post("text/html", "", html(address, "It opened.")));
        Desk.patch(first.getString("items.items[0].article"), Map.of("standfirst", "Mine"))
                .then()
                .statusCode(200);

        var second = Importing.over(Importing.post("text/html", "", html(address, "It closed.")));

        assertThat(second.getInt("counts.skipped")).isEqualTo(1);
        assertThat(second.getString("items.items[0].reason")).isNotBlank();
        assertThat(Importing.article(second).getString("body[0].content[0].text"))
                .isEqualTo("It opened.");
    }

    @Test
    void publishingTakesWhatIsPublicInTheSourceToDelivery() {
        var title = Desk.unique("Public at once");
        var job = Importing.over(Importing.post("text/plain", "?publish=true", page(title)));

        given().get("/v1/articles/{id}", job.getString("items.items[0].article"))
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("links[0].title", equalTo("How to Read a Tide Gauge"))
                .body("quotes[0].speaker.name", equalTo("Walter Pohl"))
                .body("body.find { it.type == 'image' }.credit", equalTo("Sound Press Agency"));
    }

    @Test
    void publishingNeedsItsOwnScope() {
        as("import")
                .contentType("text/plain")
                .body(page("x"))
                .post("/manage/v1/imports?publish=true")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-scope"))
                .body("scope", equalTo("publish"))
                .body("detail", equalTo("The key or token lacks the scope \"publish\"."));
        as("write")
                .contentType("text/plain")
                .body(page("x"))
                .post("/manage/v1/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsInvisibleIsNoTitleAndNoText() {
        var feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[
                {"id":"%1$s-1","title":"\u200B","content_text":"\u0301\\n\\nThe bridge %1$s opened.","tags":["\u2060"]},
                {"id":"%1$s-2","title":"\uFEFF\u00AD","content_text":"\u200B"}]}""".formatted(Desk.unique("it").replace(' ', '-'));

        var job = Importing.over(Importing.post("application/json", "", feed.getBytes(UTF_8)));

        assertThat(job.<String>getList("items.items.outcome")).containsExactly("created", "failed");
        assertThat(job.getString("items.items[1].reason")).isEqualTo("There is no text in it.");
        assertThat(Importing.article(job).getString("title")).startsWith("The bridge");
        assertThat(Importing.article(job).getList("tags")).isEmpty();
    }

    @Test
    void whatIsOverCannotBeCanceled() {
        var job = text(page(Desk.unique("Too late")));

        asAdmin()
                .delete("/manage/v1/imports/{id}", job.getString("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("import-over"));
    }

    @Test
    void unknownImportsAreNotFound() {
        asAdmin().get(NEVER).then().statusCode(404);
        asAdmin().delete(NEVER).then().statusCode(404);
    }

    @Test
    void theListHasTheNewestFirst() {
        var job = text(page(Desk.unique("In the list")));

        asAdmin()
                .get("/manage/v1/imports?limit=50")
                .then()
                .statusCode(200)
                .body("items.id[0]", equalTo(job.getString("id")));
    }

    @Test
    void whatCannotBeReadToItsEndHasFailedOnceNothingWaits() {
        var item = "{\"id\":\"%s %d\",\"content_text\":\"It opened.\"}";
        var guid = Desk.unique("Cut");
        var items = IntStream.range(0, 40)
                .mapToObj(number -> item.formatted(guid, number))
                .collect(Collectors.joining(","));
        var feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[" + items;

        var id = Importing.post("application/feed+json", "", feed.getBytes(UTF_8))
                .jsonPath()
                .getString("id");
        var told = asAdmin().get("/manage/v1/imports/{id}/events", id).asString();

        var failed = told.substring(told.indexOf("\"status\":\"failed\""));
        assertThat(failed).contains("\"total\":40,").contains("\"waiting\":0,").contains("\"finishedAt\"");
        assertThat(told.substring(0, told.length() - failed.length())).doesNotContain("\"finishedAt\"");
    }

    @Test
    void theStreamOfAnImportEndsWithItsEnd() {
        var job = text(page(Desk.unique("Streamed")));

        asAdmin()
                .get("/manage/v1/imports/{id}/events", job.getString("id"))
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(containsString("\"status\":\"done\""));
        asAdmin().get(NEVER + "/events").then().statusCode(404);
    }
}
