package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.ingest.read.Wxr.post;
import static org.pullquote.ingest.read.Wxr.wxr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of files that end, or break, before their end. */
class CutOffTest {
    private static Upload upload(String text) {
        return Upload.of(text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Reads the entries up to where the file is cut off, if it is. */
    private static @Nullable Unreadable cut(String text, List<Entry> entries) {
        try (var stream = AllReaders.readers().read(Format.AUTO, upload(text))) {
            stream.forEach(entries::add);
            return null;
        } catch (Unreadable cut) {
            return cut;
        }
    }

    @Test
    void anItemThatTheFileEndsInFails() {
        var cut = wxr(post("") + "\n" + post("<content:encoded>And then</content:encoded>"));
        var entries = new ArrayList<Entry>();

        var told = cut(cut.substring(0, cut.indexOf("And then") + 4), entries);

        assertThat(entries).hasSize(2).first().isInstanceOf(Entry.Article.class);
        assertThat(entries.get(1)).isInstanceOfSatisfying(Entry.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("The file ends within it.");
            assertThat(failed.where()).isEqualTo("line 8");
        });
        assertThat(told.where()).isEqualTo("line 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "<", "<ite", "<item", "</", "</channel", "<!-- </channel></rss>"})
    void aFileThatEndsBetweenItemsFailsAfterThem(String end) {
        var items = "<item><guid>1</guid><title>A</title></item><item><guid>2</guid><title>B</title></item>";
        var feed = "<rss version='2.0'><channel><title>Tidings</title>\n%s%s".formatted(items, end);
        var export = wxr(post("") + post(""));

        for (var text : List.of(feed, export.substring(0, export.indexOf("\n</channel>")) + end)) {
            var entries = new ArrayList<Entry>();
            assertThat(cut(text, entries))
                    .hasMessage("The file is cut off, as it ends before its elements are closed."
                            + " What came before was read; get the file whole and import it again.");
            assertThat(entries).hasSize(2).allMatch(Entry.Article.class::isInstance);
        }
    }

    @Test
    void aFileThatEndsBeforeItsItemsFails() {
        var entries = new ArrayList<Entry>();

        assertThat(cut("<feed xmlns='http://www.w3.org/2005/Atom'><title>Tidings</title>", entries))
                .hasMessageContaining("cut off");
        assertThat(entries).isEmpty();
    }

    @Test
    void aFileInWhichNothingIsMissingButTheEndOfItsRootIsWhole() {
        var feed = "<rss version='2.0'><channel><title>A</title><item><title>B</title></item></channel>";

        assertThat(AllReaders.entries(Format.AUTO, upload(feed))).hasSize(1);
        assertThat(AllReaders.entries(Format.AUTO, upload(feed + "</rs"))).hasSize(1);
    }

    /** In whatever the file ends: a tag, a value, a comment, CDATA, an entity. */
    @Test
    void aFileIsWholeFromTheEndOfWhatItsItemsAreIn() {
        var export = wxr("<item/>" + post("") + """
                <!-- an <item> --><?php echo 1 ?><item a='">' b="'"><wp:post_id>8</wp:post_id><title><![CDATA[Ti]] > &amp;]]></title>
                <content:encoded>&lt;p>It <b>opened</b>.</content:encoded></item>
                <item><wp:post_id>9</wp:post_id></item>""");
        int whole = export.indexOf("</channel>") + "</channel>".length();

        for (int end = export.indexOf("<item/>"); end <= export.length(); end++) {
            var entries = new ArrayList<Entry>();
            var cut = cut(export.substring(0, end), entries);
            var within = entries.stream()
                    .filter(entry -> entry.toString().contains("The file ends within it."))
                    .toList();

            assertThat(cut == null).as(export.substring(0, end)).isEqualTo(end >= whole);
            assertThat(within).hasSizeLessThanOrEqualTo(end < whole ? 1 : 0);
            assertThat(entries.toString()).doesNotContain("'-->", "pullquote-end");
        }
    }

    @Test
    void whatIsAroundACutItemIsCutAsWell() {
        var entries = new ArrayList<Entry>();

        assertThat(cut(
                        wxr(post("") + "<item><wp:post_id>8</wp:post_id><item><wp:post_id>9</wp:post_id>")
                                .replaceFirst("(?s)\\s*</channel>.*", ""),
                        entries))
                .isNotNull();
        assertThat(entries.subList(1, 3))
                .extracting(Object::toString)
                .allMatch(entry -> entry.contains("The file ends within it."));
    }

    private static String feed(String... items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + String.join(",\n", items) + "]}";
    }

    @Test
    void brokenJsonFailsWithItsPlaceAfterWhatCameBefore() {
        var entries = new ArrayList<Entry>();

        var told = cut(feed("{\"id\":\"1\",\"content_text\":\"One.\"}", "{]"), entries);

        assertThat(entries).hasSize(1).first().isInstanceOf(Entry.Article.class);
        assertThat(told).hasMessage("It is no JSON from there on.");
        assertThat(told.where()).startsWith("line 2");
    }

    @Test
    void jsonThatIsNestedTooDeepIsToldByItsItemAndTheBound() {
        var deep = "{\"id\":\"2\",\"_x\":%s1%s}".formatted("[".repeat(200), "]".repeat(200));
        var entries = new ArrayList<Entry>();

        var told = cut(feed("{\"id\":\"1\",\"content_text\":\"One.\"}", deep, "{\"id\":\"3\"}"), entries);

        assertThat(entries).hasSize(1).first().isInstanceOf(Entry.Article.class);
        assertThat(told).hasMessage("Item 2 is nested deeper than 128 levels, and nothing is read from there on.");
        assertThat(told.where()).isEqualTo("line 2, column 142");
    }

    @Test
    void whatIsTooLongInJsonIsToldByItsItemAndTheBound() {
        var entries = new ArrayList<Entry>();
        var endless = "\"" + "a".repeat(40 << 20);

        var told = cut(feed("{\"id\":\"1\",\"content_text\":\"One.\"}", "{\"id\":" + endless), entries);

        assertThat(entries).hasSize(1);
        assertThat(told).hasMessage("Item 2 is longer than 33554432 characters, and nothing is read from there on.");
        assertThat(told.where()).startsWith("line 2");
    }

    @Test
    void whatStandsBeforeTheItemsIsBoundedAsWell() {
        var deep = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"_x\":" + "[".repeat(200);

        assertThat(cut(deep, new ArrayList<>()))
                .hasMessage("What stands before the items is nested deeper than 128 levels,"
                        + " and nothing is read from there on.");
    }
}
