package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made of the same few characters over and over, which patterns and parsers may stumble over, are read or refused soon.
 * What takes the square of their length takes seconds, counted as work of the thread, so that a busy machine makes no difference.
 */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PumpedTextTest {
    private static final int LENGTH = 40_000;
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> PUMPS = List.of(
            " ",
            "\n",
            "\t",
            "\r\n",
            "\n \n",
            "\u00a0",
            "a",
            "a ",
            "A",
            "A. ",
            "A a\n",
            "1",
            "1. ",
            "-",
            "- ",
            "—",
            " | ",
            "|",
            "·",
            "<",
            "<!--",
            "<![CDATA[",
            "<a ",
            "<pre>",
            "<p>\n",
            "<b><i>",
            "<ul><li>",
            "<table><tr><td>",
            "<div>",
            "</div>",
            "<figure class=\"wp-block-embed",
            "<sup data-fn=\"a\">",
            "[",
            "[caption ",
            "[caption]",
            "[gallery ids=1,",
            "[embed]",
            "[video ",
            "[x](",
            "![",
            "(",
            "((",
            ")",
            "{",
            "“",
            "”",
            "\"",
            "'",
            "« ",
            "“a ” said ",
            "By ",
            "By A ",
            "said ",
            "@",
            "a@",
            "http://",
            "https://a/",
            "#",
            "# ",
            "*",
            "*a **a ",
            "_",
            "`",
            "``` ",
            "> ",
            "&",
            "&amp;",
            "&#",
            "\\",
            "~",
            ":",
            ": ",
            ", ",
            "\ud83d\ude00",
            "e\u0301",
            "\u202e",
            "Also read: ",
            "Recent Comments\n",
            "Photo: ",
            "Home»");

    static List<String> pumps() {
        return PUMPS;
    }

    private static String pumped(String pump) {
        return pump.repeat(LENGTH / pump.length());
    }

    /** Whatever becomes of them. */
    private static void read(Format format, String text) {
        long begun = THREADS.getCurrentThreadCpuTime();
        try {
            assertThat(AllReaders.entries(format, Upload.of(text.getBytes(StandardCharsets.UTF_8), null)))
                    .isNotNull();
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isNotBlank();
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun)).isLessThan(MOST);
    }

    @ParameterizedTest
    @MethodSource("pumps")
    void asATextAndAsAPage(String pump) {
        for (var format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
            read(format, "The bridge\n\nIt opened. " + pumped(pump));
            read(format, pumped(pump) + "\n\nIt opened.");
        }
        read(Format.MARKDOWN, "---\ntitle: a\n" + pumped(pump) + "\n---\nIt opened.");
        read(Format.HTML, "<head><title>" + pumped(pump) + "</title></head><p>It opened.</p>");
    }

    @ParameterizedTest
    @MethodSource("pumps")
    void inEveryFieldOfAPost(String pump) {
        var much = "<![CDATA[%s]]>".formatted(pumped(pump).replace("]]>", ""));
        Stream.of(
                        "content:encoded",
                        "excerpt:encoded",
                        "title",
                        "dc:creator",
                        "category",
                        "wp:post_name",
                        "link",
                        "guid")
                .forEach(field -> read(Format.WXR, """
                        <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                        <item><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><%1$s>%2$s</%1$s>
                        <content:encoded>It opened.</content:encoded></item></channel></rss>""".formatted(field, much)));
        read(
                Format.NINJS,
                "{\"uri\":\"a\",\"type\":\"text\",\"versioncreated\":\"x\",\"byline\":%1$s,\"body_text\":%1$s,\"body_xhtml\":\"<p>x\"}"
                        .formatted(quoted(pumped(pump))));
    }

    /** What is sought at the end of a text, or between two words, is not sought from each of its characters. */
    @ParameterizedTest
    @MethodSource("pumps")
    void betweenWords(String pump) {
        var much = pumped(pump);
        for (var text : List.of("a" + much + "b", "By A B" + much + " @")) {
            read(Format.TEXT, "The bridge\n" + text + "\n\nIt opened.");
            read(Format.MARKDOWN, "---\ntags: '" + text.replace("'", "''") + "'\n---\nIt opened.");
            read(Format.HTML, "<title>" + text + "</title><p>It opened.<pre>" + text + "</pre>");
            read(
                    Format.HTML,
                    "<h1>A</h1><p>It opened.<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"keywords\":%1$s,\"author\":%1$s}</script>"
                            .formatted(quoted(text)));
            read(Format.JSONFEED, """
                    {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"It opened.",
                    "authors":[{"name":%1$s}],"tags":[%1$s]}]}""".formatted(quoted(text)));
            read(Format.NINJS, """
                    {"uri":"a","type":"text","versioncreated":"x","byline":%1$s,"body_text":"It opened."}""".formatted(quoted(text)));
        }
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\R", "\\\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
