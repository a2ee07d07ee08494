package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

/** What an upload is taken for, whatever its sender calls it. */
@QuarkusTest
class ToldByContentTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "?format=auto", "?format=text"})
    void aFeedThatIsCalledATextIsAFeed(String query) {
        var title = Desk.unique("The bridge");
        var feed = """
                <?xml version="1.0"?>
                <rss version="2.0"><channel><title>Tidings</title><item><guid>%1$s</guid><title>%1$s</title>
                <description>It opened.</description></item></channel></rss>""".formatted(title);

        var job = Importing.over(Importing.post("text/plain", query, feed.getBytes(UTF_8)));

        assertThat(job.getString("format")).isEqualTo("rss");
        assertThat(Importing.article(job).getString("title")).isEqualTo(title);
    }

    static Stream<Arguments> unread() {
        return Stream.of(
                arguments("<foo/>", "XML with the root element \"foo\", of none of the formats"),
                arguments(
                        "<?xml version='1.0'?><!-- a > b --><!DOCTYPE n:itf><n:itf><a/></n:itf>",
                        "the root element \"n:itf\""),
                arguments("<?", "XML of none of the formats"),
                arguments("{\"a\":1}", "JSON of none of the formats that can be read, which are text, markdown, html"),
                arguments("PK\3\4\24\0", "ZIP archive"),
                arguments("\u001f\u008b\b\0", "compressed with gzip: unpack it"),
                arguments("%PDF-1.7\n", "a PDF: save it as text"),
                arguments("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "an old office program: save it as text"),
                arguments("{\\rtf1\\ansi It opened.}", "Rich Text Format: save it as text"),
                arguments("\u0089PNG\r\n", "picture in PNG"),
                arguments("\u00ff\u00d8\u00ff\u00e0", "picture in JPEG"));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void whatNobodyReadsFailsWithWhatItIs(String content, String told) {
        for (var type : new String[] {"text/plain", "application/octet-stream"}) {
            var job = Importing.over(Importing.post(type, "", content.getBytes(ISO_8859_1)));

            assertThat(job.getString("status")).isEqualTo("failed");
            assertThat(job.getString("reason")).contains(told);
        }
    }

    @Test
    void aTextThatBeginsWithABracketIsAText() {
        for (var beginning :
                new String[] {"[“No,” said Jo.]", "[\"No,\" said Jo.]", "[[File:Bridge.jpg]]", "{No}", "<Jo> No."}) {
            var title = Desk.unique("The bridge");
            var text = beginning + "\n\n" + title;

            var job = Importing.over(Importing.post("text/plain; charset=UTF-8", "", text.getBytes(UTF_8)));

            assertThat(job.getString("format")).as(beginning).isEqualTo("text");
            assertThat(job.getInt("counts.created")).as(beginning).isEqualTo(1);
        }
    }
}
