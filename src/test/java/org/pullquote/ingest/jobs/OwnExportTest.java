package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.archive.Export;

/** Imports of exports of our own, line by line, and what an export has. */
@QuarkusTest
class OwnExportTest {
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Export export;

    private static JsonPath imported(String query, String lines) {
        return Importing.over(Importing.post(NDJSON, query, lines.getBytes(UTF_8)));
    }

    private static String source(UUID id, String slug) {
        return """
                {"source":{"id":"%s","version":3,"written":{"slug":"%s","kind":"person","name":"Jo","aliases":[]},\
                "slugs":{"former":[{"slug":"was-%s"}],"published":[]}}}
                """.formatted(id, slug, slug);
    }

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
    void aBadLineFailsAloneAndTellsWhereAndWhatIsWrong() {
        var slug = slug();
        var lines = Exporting.HEADER
                + source(UUID.randomUUID(), slug)
                + "{\"source\":\n"
                + source(UUID.randomUUID(), slug()).replace("\"name\"", "\"nmae\"")
                + "\n"
                + source(UUID.randomUUID(), slug)
                + "{}\n"
                + source(UUID.randomUUID(), slug());

        var job = imported("", lines);

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("total")).isEqualTo(6);
        assertThat(job.getInt("counts.created")).isEqualTo(2);
        assertThat(job.getInt("counts.failed")).isEqualTo(4);
        assertThat(job.<String>getList("items.items.where"))
                .containsExactly(null, "line 3", "line 4", "line 6", "line 7", null);
        assertThat(job.getString("items.items[2].reason"))
                .contains("/source/written/nmae")
                .contains("Did you mean \"name\"?");
        assertThat(job.getString("items.items[3].ref")).isEqualTo("source " + slug);
        assertThat(job.getString("items.items[3].reason")).contains("is in use");
        assertThat(job.getString("items.items[4].reason")).contains("source, section, tag, author, image or article");
    }

    @Test
    void whatComesWithoutAHeaderOrFromANewerVersionIsRefused() {
        var headless = imported("", source(UUID.randomUUID(), slug()));
        var newer = imported("?format=auto", "{\"pullquote\":{\"version\":2,\"by\":\"x\"}}\n{\"page\":{}}\n");

        assertThat(headless.getString("status")).isEqualTo("failed");
        assertThat(headless.getString("reason")).contains("first line");
        assertThat(newer.getString("status")).isEqualTo("failed");
        assertThat(newer.getString("reason")).contains("version 2").contains("newer");
        assertThat(newer.getString("where")).isEqualTo("line 1");
    }

    @Test
    void onlyTheNumberOneIsTheVersion() {
        for (var version : List.of("\"1\"", "1.0", "1.9", "true", "[1]", "null")) {
            var job = imported("", "{\"pullquote\":{\"version\":%s}}\n".formatted(version));
            assertThat(job.getString("reason")).as(version).startsWith("It is no export of Pullquote");
        }
        for (var version : List.of("0", "-1", "4294967297", "99999999999999999999999")) {
            var job = imported("", "{\"pullquote\":{\"version\":%s}}\n".formatted(version));
            assertThat(job.getString("reason")).contains("version " + version + ",");
        }
    }

    @Test
    void aBodyThatIsNoListFailsWithWhatItMustBe() {
        var lines = Exporting.article(export, Desk.draft("It opened."))
                .replaceFirst("\"body\":\\[\\{.*?\\}\\]\\}\\]", "\"body\":{\"x\":1}");

        var job = imported("", lines);

        assertThat(job.getInt("counts.failed")).isEqualTo(1);
        assertThat(job.getString("items.items[0].reason"))
                .isEqualTo("/article/revisions/0/copy/text/body: This must be an array.");
    }

    @Test
    void aLineInAnotherEncodingFailsAndIsNotChanged() {
        var lines = Exporting.HEADER
                + source(UUID.randomUUID(), slug()).replace("\"Jo\"", "\"J\u00f6\"")
                + source(UUID.randomUUID(), slug());

        var job = Importing.over(Importing.post(NDJSON + "; charset=UTF-8", "", lines.getBytes(ISO_8859_1)));

        assertThat(job.<String>getList("items.items.outcome")).containsExactly("failed", "created");
        assertThat(job.getString("items.items[0].reason")).isEqualTo("The line is not UTF-8.");
        assertThat(job.getString("items.items[0].where")).isEqualTo("line 2");
    }

    @Test
    void anExportInUtf16IsRead() {
        for (var charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            var lines = Exporting.HEADER + source(UUID.randomUUID(), slug());

            assertThat(Importing.over(Importing.post(NDJSON, "", lines.getBytes(charset)))
                            .getInt("counts.created"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatWasPublicIsADraftUnlessItIsToBePublished() {
        var id = Desk.draft("“Yes,” said Jo.");
        Desk.quote(id, "Yes,", Desk.person("Jo"));
        Desk.publish(id).then().statusCode(200);
        var lines = Exporting.article(export, id);
        Desk.withdraw(id, "withdrawn").then().statusCode(200);
        delete(id);

        var draft = imported("", lines);

        assertThat(draft.getInt("counts.created")).isEqualTo(1);
        assertThat(Desk.read(id).extract().<String>path("status")).isEqualTo("draft");
        assertThat(given().get("/v1/articles/{id}", id).statusCode()).isNotEqualTo(200);

        var published = imported("?publish=true", lines);

        assertThat(published.getInt("counts.updated")).isEqualTo(1);
        assertThat(Desk.read(id).extract().<String>path("status")).isEqualTo("published");
        given().get("/v1/articles/{id}", id).then().statusCode(200);
        assertThat(unversioned(Exporting.article(export, id))).isEqualTo(unversioned(lines));
    }

    @Test
    void whatHasExpiredOnTheWayIsNeverSeen() {
        var id = Desk.draft("Only for today.");
        Desk.publish(id, Map.of("expiresAt", "2999-01-01T00:00:00Z")).then().statusCode(200);
        var lines = Exporting.article(export, id).replace("2999-01-01T00:00:00Z", "2001-01-01T00:00:00Z");
        Desk.withdraw(id, "withdrawn").then().statusCode(200);
        delete(id);

        imported("?publish=true", lines);

        assertThat(Desk.read(id).extract().<String>path("status")).isEqualTo("withdrawn");
        given().get("/v1/articles/{id}", id).then().statusCode(410);
    }

    @Test
    void whatSomebodyChangedHereIsLeftAlone() {
        var id = Desk.draft("As it was exported.");
        var lines = Exporting.article(export, id);
        Desk.body(id, "As it was changed.").then().statusCode(200);

        var job = imported("", lines);

        assertThat(job.getInt("counts.skipped")).isEqualTo(1);
        assertThat(job.getString("items.items[0].reason")).isEqualTo("It was changed here since it was exported.");
        assertThat(Desk.read(id).extract().<String>path("body[0].content[0].text"))
                .isEqualTo("As it was changed.");
    }

    @Test
    void whatChangedInTheExportIsUpdatedAsARevision() {
        var id = Desk.draft("As it was.");
        var lines = Exporting.article(export, id).replace("As it was.", "As it is.");

        var first = imported("", lines);
        var second = imported("", lines);

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

        var unknown = imported("", lines.replace(speakers.getFirst(), nobody));
        var moved = imported("", lines.replace("“Yes,” said Jo.", "“No,” said Jo."));
        var clashing =
                imported("", lines.replace(id, UUID.randomUUID().toString()).replace(slugOf(id), slug()));

        assertThat(unknown.getString("items.items[0].reason")).contains(nobody);
        assertThat(moved.getString("items.items[0].reason")).contains("do not stand there in the text");
        assertThat(clashing.getString("items.items[0].reason")).contains("is that of another here");
        assertThat(clashing.getString("items.items[0].where")).isEqualTo("line 2");
    }

    @Test
    void anExportOfOurOwnTakesTheScopeToWrite() {
        var lines = Exporting.HEADER + source(UUID.randomUUID(), slug());

        as("import")
                .contentType("application/json; charset=UTF-16")
                .body(lines.getBytes(UTF_16))
                .post("/manage/v1/imports")
                .then()
                .statusCode(403);
        for (var type : List.of(NDJSON, "application/json")) {
            as("import")
                    .contentType(type)
                    .body(lines.getBytes(UTF_8))
                    .post("/manage/v1/imports")
                    .then()
                    .statusCode(403);
        }
        as("import", "write")
                .contentType(NDJSON)
                .body(lines.getBytes(UTF_8))
                .post("/manage/v1/imports?publish=true")
                .then()
                .statusCode(403);
        as("import", "write")
                .contentType(NDJSON)
                .body(lines.getBytes(UTF_8))
                .post("/manage/v1/imports")
                .then()
                .statusCode(202);
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

        var job = imported(
                "", Exporting.HEADER + line.replace(image, UUID.randomUUID().toString()));

        assertThat(job.getString("items.items[0].outcome")).isEqualTo("failed");
        assertThat(job.getString("items.items[0].reason")).contains("--images");
    }

    @Test
    void thatItWasPublicHereIsNotTakenBackByAnExportInWhichItWasNot() {
        var id = Desk.draft("Held.");
        var lines = Exporting.article(export, id)
                .replace("\"version\":0", "\"version\":" + Instant.now().getEpochSecond());
        Desk.publish(id).then().statusCode(200);

        var job = imported("?publish=true", lines);

        assertThat(job.getInt("counts.skipped")).isEqualTo(1);
        given().get("/v1/articles/{id}", id).then().statusCode(200);
    }
}
