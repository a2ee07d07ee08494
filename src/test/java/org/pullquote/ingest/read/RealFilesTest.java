package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that others wrote, which stand beside the repository or not: each is read, or fails in one clear sentence. */
class RealFilesTest {
    private static final Path DATA = Path.of("../shared/data");

    private static Upload file(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "There is no " + file + " here.");
        return Upload.of(file, null);
    }

    private static long occurrences(String name, String tag) {
        try {
            var text = Files.readString(DATA.resolve(name), StandardCharsets.UTF_8);
            return Pattern.compile("<" + tag + "[ >]").matcher(text).results().count();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Entry> read(String name) {
        var entries = AllReaders.entries(Format.AUTO, file(name));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.ref()).isNotBlank());
        assertThat(entries.stream().filter(entry -> !(entry instanceof Entry.Article)))
                .allSatisfy(entry -> assertThat(reason(entry)).matches("[A-Z][^.]*\\."));
        return entries;
    }

    private static String reason(Entry entry) {
        return switch (entry) {
            case Entry.Skipped skipped -> skipped.reason();
            case Entry.Failed failed -> failed.reason();
            case Entry.Article _, Entry.Archived _ -> "";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "64-block-test-data.xml",
                "cdata-edge.xml",
                "crazy-cdata.xml",
                "invalid-version-tag.xml",
                "large-authors.xml",
                "missing-version-tag.xml",
                "slashes.xml",
                "small-export.xml",
                "themeunittestdata.wordpress.xml",
                "valid-wxr-1.1.xml",
                "wxr-utf-8-challenges.xml"
            })
    void everyItemOfAnExportIsAccountedFor(String name) {
        var entries = read("wxr/" + name);

        assertThat(entries).hasSize((int) occurrences("wxr/" + name, "item"));
        assertThat(entries).noneMatch(Entry.Failed.class::isInstance);
    }

    @Test
    void anExportWithoutAChannelSaysSo() {
        var malformed = file("wxr/malformed.xml");

        assertThatThrownBy(() -> AllReaders.entries(Format.AUTO, malformed))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no channel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FeedBurnerXHTML.xml",
                "InvalidDateFormat.xml",
                "SamRuby.xml",
                "TechCrunch.xml",
                "TypePadNews.xml"
            })
    void everyItemOfAFeedIsAnArticle(String name) {
        var entries = read("feeds/" + name);
        ToLongFunction<String> count = tag -> occurrences("feeds/" + name, tag);

        assertThat(entries).hasSize((int) (count.applyAsLong("item") + count.applyAsLong("entry")));
        assertThat(entries).allMatch(Entry.Article.class::isInstance);
    }

    @Test
    void aJsonFeedIsReadWhole() {
        assertThat(read("feeds/json_feed.json")).hasSize(20).allMatch(Entry.Article.class::isInstance);
    }

    @Test
    void newsItemsOfAgenciesAreArticlesUnlessTheyArePicturesOrEvents() throws IOException {
        file("ninjs/examples");
        try (var examples = Files.list(DATA.resolve("ninjs/examples"))) {
            var outcomes = examples.map(example -> read("ninjs/examples/" + example.getFileName()))
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(entry -> entry.getClass().getSimpleName(), Collectors.counting()));
            assertThat(outcomes).isEqualTo(Map.of("Article", 10L, "Skipped", 2L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninjs-schema_3.1.json", "GeoJSON-schema.json"})
    void aSchemaIsNothingToImport(String name) {
        var schema = file("ninjs/" + name);

        assertThatThrownBy(() -> AllReaders.entries(Format.AUTO, schema)).hasMessageContaining("none of the formats");
    }

    @Test
    void noAddressOfAnAuthorIsReadFromAnExport() throws IOException {
        file("wxr");
        try (Stream<Path> exports = Files.list(DATA.resolve("wxr"))) {
            assertThat(exports.filter(export -> !export.endsWith("malformed.xml"))
                            .flatMap(export -> AllReaders.articles(Format.WXR, Upload.of(export, null)).stream())
                            .flatMap(article -> article.authors().stream()))
                    .isNotEmpty()
                    .noneMatch(author -> author.contains("@"));
        }
    }
}
