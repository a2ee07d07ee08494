package org.pullquote.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.Eventually;

/** Imports by command, beside a server that runs over the same database and folder. */
@QuarkusTest
class ImportCommandTest {
    @TempDir
    private Path folder;

    private final String slug = "by-command-" + UUID.randomUUID();

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String export() throws IOException {
        return file("export.xml", """
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_blog_url>https://%1$s.example</wp:base_blog_url><item><title>The bridge</title><wp:post_id>1</wp:post_id>
                <wp:post_name>%1$s</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                <content:encoded>It opened.</content:encoded></item>
                <item><wp:post_type>attachment</wp:post_type></item></channel></rss>""".formatted(slug));
    }

    @Test
    void draftsArePublishedByTheSameCommandOnceItIsTold() throws IOException {
        var export = export();

        var drafts = Ran.of("import", export);
        given().get("/v1/articles/" + slug).then().statusCode(404);
        var published = Ran.of("import", "--publish", export);
        given().get("/v1/articles/" + slug).then().statusCode(200);
        var again = Ran.of("import", "--publish", export);

        assertThat(drafts.said())
                .contains("export.xml: 2 items: 1 created, 0 updated, 0 unchanged, 1 skipped, 0 failed.");
        assertThat(published.said()).contains("0 created, 1 updated, 0 unchanged, 1 skipped");
        assertThat(again.said()).contains("0 created, 0 updated, 1 unchanged, 1 skipped");
        assertThat(drafts.code()).isZero();
    }

    @Test
    void aDryRunFilesNothing() throws IOException {
        var ran = Ran.of("import", "--dry-run", export());

        assertThat(ran.said())
                .contains(
                        "export.xml: 2 items in wxr: 1 to be filed, 1 to be skipped, 0 unreadable. Nothing was filed.");
        assertThat(Ran.of("import", export()).said()).contains("1 created");
    }

    @Test
    void anEndIsToldAsItCame() throws IOException {
        var item = "{\"id\":\"%s %d\",\"content_text\":\"It opened.\"}";
        var items = IntStream.range(0, 40)
                .mapToObj(number -> item.formatted(slug, number))
                .collect(Collectors.joining(","));
        var feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[%s";

        var empty = Ran.of("import", file("empty.xml", "<rss version='2.0'><channel/></rss>"));
        var foreign = Ran.of("import", file("foreign.xml", "<foo/>"));
        var broken = Ran.of("import", file("broken.json", feed.formatted(items)));

        assertThat(empty.said()).contains("0 items: 0 created").endsWith("\n  There are no items in it.\n");
        assertThat(empty.code()).isZero();
        assertThat(foreign.said()).contains("\n  It could not be read: This is XML with the root element \"foo\",");
        assertThat(broken.said()).contains("40 items: 40 created").contains("\n  It could not be read to its end: ");
        assertThat(foreign.code() + broken.code()).isEqualTo(2);
        assertThat(Ran.of("import", "--dry-run", file("empty.xml", "<rss version='2.0'><channel/></rss>"))
                        .said())
                .contains("0 items in rss: 0 to be filed");
    }

    @Test
    void whatCannotBeReadKeepsNothingElseFromBeingRead() throws IOException {
        for (var mode : new String[] {"--dry-run", "--format=auto"}) {
            var ran = Ran.of(
                    "import",
                    mode,
                    folder.toString(),
                    folder.resolve("nothing.txt").toString(),
                    file("empty.txt", ""),
                    "ftp://tidings.example/",
                    "http://127.0.0.1/",
                    export());

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.said())
                    .contains("this is a folder")
                    .contains("there is no such file")
                    .contains("There is no text in it.")
                    .contains("Only http and https addresses are fetched.")
                    .contains("127.0.0.1 is internal")
                    .containsAnyOf("1 created", "2 items in wxr");
        }
    }

    @Test
    void whatIsCanceledMeanwhileSaysWhatIsLeft() throws Exception {
        var name = slug + ".xml";
        var item = "<item><guid>%1$s %2$d</guid><title>%1$s %2$d</title><description>It opened.</description></item>";
        var items = IntStream.range(0, 5_000)
                .mapToObj(number -> item.formatted(slug, number))
                .collect(Collectors.joining("\n"));
        var feed = file(name, "<rss version='2.0'><channel><title>A</title>%s</channel></rss>".formatted(items));

        try (var apart = Executors.newSingleThreadExecutor()) {
            var running = apart.submit(() -> Ran.of("import", feed));
            Eventually.is(() -> String.valueOf(canceling(name)), "canceled");
            var ran = running.get();

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.said()).contains("It was canceled: %s items".formatted(newest(name + "'}.left")));
        }
    }

    /** Asks for it, whether or not it can be done yet; answers how it stands. */
    private static @Nullable Object canceling(String name) {
        asAdmin().delete("/manage/v1/imports/{id}", String.valueOf(newest(name + "'}.id")));
        return newest(name + "'}.status");
    }

    private static @Nullable Object newest(String rest) {
        return asAdmin().get("/manage/v1/imports").jsonPath().get("items.find { it.name == '" + rest);
    }

    @Test
    void aMisusedCommandEndsWithTwo() {
        assertThat(Ran.of("import").code()).isEqualTo(2);
        assertThat(Ran.of("import", "--format=docx", "a.txt").code()).isEqualTo(2);
    }
}
