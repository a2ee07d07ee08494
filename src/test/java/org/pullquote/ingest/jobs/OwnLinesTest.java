package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.archive.Export;

/** Imports of exports of our own, line by line. */
@QuarkusTest
class OwnLinesTest {
    @Inject
    Export export;

    private static String source(UUID id, String slug) {
        return """
                {"source":{"id":"%s","version":3,"written":{"slug":"%s","kind":"person","name":"Jo","aliases":[]},\
                "slugs":{"former":[{"slug":"was-%s"}],"published":[]}}}
                """.formatted(id, slug, slug);
    }

    private static String slug() {
        return Desk.unique("jo").replace(' ', '-');
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

        var job = Exporting.imported("", lines);

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
        var headless = Exporting.imported("", source(UUID.randomUUID(), slug()));
        var newer = Exporting.imported("?format=auto", "{\"pullquote\":{\"version\":2,\"by\":\"x\"}}\n{\"page\":{}}\n");

        assertThat(headless.getString("status")).isEqualTo("failed");
        assertThat(headless.getString("reason")).contains("first line");
        assertThat(newer.getString("status")).isEqualTo("failed");
        assertThat(newer.getString("reason")).contains("version 2").contains("newer");
        assertThat(newer.getString("where")).isEqualTo("line 1");
    }

    @Test
    void onlyTheNumberOneIsTheVersion() {
        for (var version : List.of("\"1\"", "1.0", "1.9", "true", "[1]", "null")) {
            var job = Exporting.imported("", "{\"pullquote\":{\"version\":%s}}\n".formatted(version));
            assertThat(job.getString("reason")).as(version).startsWith("It is no export of Pullquote");
        }
        for (var version : List.of("0", "-1", "4294967297", "99999999999999999999999")) {
            var job = Exporting.imported("", "{\"pullquote\":{\"version\":%s}}\n".formatted(version));
            assertThat(job.getString("reason")).contains("version " + version + ",");
        }
    }

    @Test
    void aTitleOfWhichNothingIsVisibleFails() {
        var title = Desk.unique("It opened");
        var lines = Exporting.article(export, Desk.draft(title, "It opened.")).replace(title, "\u200B");

        var job = Exporting.imported("", lines);

        assertThat(job.getString("items.items[0].reason"))
                .isEqualTo("/revisions/0/copy/text/title: This must not be blank.");
    }

    @Test
    void aBodyThatIsNoListFailsWithWhatItMustBe() {
        var lines = Exporting.article(export, Desk.draft("It opened."))
                .replaceFirst("\"body\":\\[\\{.*?\\}\\]\\}\\]", "\"body\":{\"x\":1}");

        var job = Exporting.imported("", lines);

        assertThat(job.getInt("counts.failed")).isEqualTo(1);
        assertThat(job.getString("items.items[0].reason"))
                .isEqualTo("/article/revisions/0/copy/text/body: This must be an array.");
    }

    @Test
    void aLineInAnotherEncodingFailsAndIsNotChanged() {
        var lines = Exporting.HEADER
                + source(UUID.randomUUID(), slug()).replace("\"Jo\"", "\"J\u00f6\"")
                + source(UUID.randomUUID(), slug());

        var job = Importing.over(Importing.post(Exporting.NDJSON + "; charset=UTF-8", "", lines.getBytes(ISO_8859_1)));

        assertThat(job.<String>getList("items.items.outcome")).containsExactly("failed", "created");
        assertThat(job.getString("items.items[0].reason")).isEqualTo("The line is not UTF-8.");
        assertThat(job.getString("items.items[0].where")).isEqualTo("line 2");
    }

    @Test
    void anExportInUtf16IsRead() {
        for (var charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            var lines = Exporting.HEADER + source(UUID.randomUUID(), slug());

            assertThat(Importing.over(Importing.post(Exporting.NDJSON, "", lines.getBytes(charset)))
                            .getInt("counts.created"))
                    .isEqualTo(1);
        }
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
        for (var type : List.of(Exporting.NDJSON, "application/json")) {
            as("import")
                    .contentType(type)
                    .body(lines.getBytes(UTF_8))
                    .post("/manage/v1/imports")
                    .then()
                    .statusCode(403)
                    .body("scope", equalTo("write"));
        }
        as("import", "write")
                .contentType(Exporting.NDJSON)
                .body(lines.getBytes(UTF_8))
                .post("/manage/v1/imports?publish=true")
                .then()
                .statusCode(403);
        as("import", "write")
                .contentType(Exporting.NDJSON)
                .body(lines.getBytes(UTF_8))
                .post("/manage/v1/imports")
                .then()
                .statusCode(202);
    }
}
