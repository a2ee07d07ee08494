package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.archive.Export;

/** What becomes of the things that an export of our own has, and what is in one. */
@QuarkusTest
class OwnExportTest {
    @Inject
    Export export;

    private static String slug() {
        return Desk.unique("jo").replace(' ', '-');
    }

    private static String slugOf(String id) {
        return Desk.read(id).extract().path("slug");
    }

    private static String unversioned(String lines) {
        return lines.replaceFirst("\"version\":\\d+,\"createdAt\"", "\"createdAt\"");
    }

    private static void delete(String article) {
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(204);
    }

    @Test
    void whatWasPublicIsADraftUnlessItIsToBePublished() {
        var id = Desk.draft("“Yes,” said Jo.");
        Desk.quote(id, "Yes,", Desk.person("Jo"));
        Desk.publish(id).then().statusCode(200);
        var lines = Exporting.article(export, id);
        Desk.withdraw(id, "withdrawn").then().statusCode(200);
        delete(id);

        var draft = Exporting.imported("", lines);

        assertThat(draft.getInt("counts.created")).isEqualTo(1);
        assertThat(Desk.read(id).extract().<String>path("status")).isEqualTo("draft");
        assertThat(given().get("/v1/articles/{id}", id).statusCode()).isNotEqualTo(200);

        var published = Exporting.imported("?publish=true", lines);

        assertThat(published.getInt("counts.updated")).isEqualTo(1);
        assertThat(Desk.read(id).extract().<String>path("status")).isEqualTo("published");
        given().get("/v1/articles/{id}", id).then().statusCode(200);
        assertThat(unversioned(Exporting.article(export, id))).isEqualTo(unversioned(lines));
    }

    /** As exports had it that were made before {@code V21__withdrawn_stays_so.sql}. */
    @Test
    void whatWasTakenBackAgainIsWithdrawnAlsoByAnOldExport() {
        var id = Desk.draft("It opened.");
        Desk.publish(id).then().statusCode(200);
        Desk.withdraw(id, "canceled").then().statusCode(200);
        var lines = Exporting.article(export, id);
        var old = lines.replace("\"status\":\"withdrawn\"", "\"status\":\"draft\"")
                .replace("\"withdrawnReason\":\"canceled\",", "");
        delete(id);

        Exporting.imported("?publish=true", old);

        assertThat(old).isNotEqualTo(lines).contains("\"tombstone\"").doesNotContain("withdrawnReason");
        Desk.read(id).body("status", equalTo("withdrawn")).body("publication.withdrawnReason", equalTo("canceled"));
        given().get("/v1/articles/{id}", id).then().statusCode(410);
        assertThat(Exporting.imported("?publish=true", lines).getInt("counts.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void whatHasExpiredOnTheWayIsNeverSeen() {
        var id = Desk.draft("Only for today.");
        Desk.publish(id, Map.of("expiresAt", "2999-01-01T00:00:00Z")).then().statusCode(200);
        var lines = Exporting.article(export, id).replace("2999-01-01T00:00:00Z", "2001-01-01T00:00:00Z");
        Desk.withdraw(id, "withdrawn").then().statusCode(200);
        delete(id);

        Exporting.imported("?publish=true", lines);

        assertThat(Desk.read(id).extract().<String>path("status")).isEqualTo("withdrawn");
        given().get("/v1/articles/{id}", id).then().statusCode(410);
    }

    @Test
    void whatSomebodyChangedHereIsLeftAlone() {
        var id = Desk.draft("As it was exported.");
        var lines = Exporting.article(export, id);
        Desk.body(id, "As it was changed.").then().statusCode(200);

        var job = Exporting.imported("", lines);

        assertThat(job.getInt("counts.skipped")).isEqualTo(1);
        assertThat(job.getString("items.items[0].reason")).isEqualTo("It was changed here since it was exported.");
        assertThat(Desk.read(id).extract().<String>path("body[0].content[0].text"))
                .isEqualTo("As it was changed.");
    }

    @Test
    void whatChangedInTheExportIsUpdatedAsARevision() {
        var id = Desk.draft("As it was.");
        var lines = Exporting.article(export, id).replace("As it was.", "As it is.");

        var first = Exporting.imported("", lines);
        var second = Exporting.imported("", lines);

        assertThat(first.getInt("counts.updated")).isEqualTo(1);
        assertThat(second.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(Desk.read(id).extract().<String>path("body[0].content[0].text"))
                .isEqualTo("As it is.");
        assertThat(Desk.read(id).extract().<Integer>path("revision")).isEqualTo(2);
    }

    @Test
    void anArticleThatNamesWhatIsNotThereFailsAndSaysWhat() {
        var id = Desk.draft("“Yes,” said Jo.");
        Desk.quote(id, "Yes,", Desk.person(Desk.unique("Jo")));
        var lines = Exporting.article(export, id);
        List<String> speakers = Desk.read(id).extract().path("quotes.speaker.id");
        var nobody = UUID.randomUUID().toString();

        var unknown = Exporting.imported("", lines.replace(speakers.getFirst(), nobody));
        var moved = Exporting.imported("", lines.replace("“Yes,” said Jo.", "“No,” said Jo."));
        var clashing = Exporting.imported(
                "", lines.replace(id, UUID.randomUUID().toString()).replace(slugOf(id), slug()));

        assertThat(unknown.getString("items.items[0].reason")).contains(nobody);
        assertThat(moved.getString("items.items[0].reason")).contains("do not stand there in the text");
        assertThat(clashing.getString("items.items[0].reason")).contains("is that of another here");
        assertThat(clashing.getString("items.items[0].where")).isEqualTo("line 2");
    }

    @Test
    void whatIsMadeWhileAnExportIsWrittenIsNotInIt() {
        Desk.draft("Before.");
        var title = Desk.unique("Meanwhile");
        var made = new boolean[1];

        var all = Exporting.all(export, _ -> {
            if (!made[0]) {
                made[0] = true;
                Desk.draft(title, "Meanwhile.");
            }
        });

        assertThat(made[0]).isTrue();
        assertThat(all).doesNotContain(title);
        assertThat(Exporting.all(export)).contains(title);
    }

    @Test
    void noAddressOfAnEditorIsInAnExport() {
        var address = "mara" + System.nanoTime() + "@tidings.example";
        String key = Desk.json(Map.of("name", address, "scopes", List.of("write")))
                .post("/manage/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        org.pullquote.access.TestKeys.with(key)
                .contentType("application/json")
                .body(Map.of("title", "Mine"))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201);

        assertThat(Exporting.all(export))
                .contains(address.substring(0, address.indexOf('@')))
                .doesNotContain(address);
    }

    @Test
    void anImageComesOnlyWithItsFile() {
        var image = Desk.image(Map.of("alt", "A view"));
        var line = Exporting.all(export)
                .lines()
                .filter(each -> each.contains(image) && each.startsWith("{\"image\""))
                .findFirst()
                .orElseThrow();

        var job = Exporting.imported(
                "", Exporting.HEADER + line.replace(image, UUID.randomUUID().toString()));

        assertThat(job.getString("items.items[0].outcome")).isEqualTo("failed");
        assertThat(job.getString("items.items[0].reason")).contains("--images");
    }

    @Test
    void anArticleWhoseImageHasNotComeSaysHowItComes() {
        var image = Desk.image(Map.of("alt", "A view"));
        String id = asAdmin()
                .contentType("application/json")
                .body(Map.of("title", "A view", "body", List.of(Map.of("type", "image", "media", image))))
                .post("/manage/v1/articles")
                .path("id");
        var line = Exporting.article(export, id)
                .replace(image, UUID.randomUUID().toString())
                .replace(id, UUID.randomUUID().toString());

        var job = Exporting.imported("", line);

        assertThat(job.getString("items.items[0].outcome")).isEqualTo("failed");
        assertThat(job.getString("items.items[0].reason"))
                .contains("/body/0/media: ", "--images DIR")
                .doesNotContain("POST");
    }

    @Test
    void thatItWasPublicHereIsNotTakenBackByAnExportInWhichItWasNot() {
        var id = Desk.draft("Held.");
        var lines = Exporting.article(export, id)
                .replace("\"version\":0", "\"version\":" + Instant.now().getEpochSecond());
        Desk.publish(id).then().statusCode(200);

        var job = Exporting.imported("?publish=true", lines);

        assertThat(job.getInt("counts.skipped")).isEqualTo(1);
        given().get("/v1/articles/{id}", id).then().statusCode(200);
    }
}
