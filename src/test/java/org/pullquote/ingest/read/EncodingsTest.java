package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.content.PlainText;

/** The encodings that a text may be in, whatever it says of itself. */
class EncodingsTest {
    @Test
    void theDeclaredCharsetCountsOnlyForWhatIsNotUtf8() throws IOException {
        var latin = "Brücken".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(copied(latin, "text/plain; charset=ISO-8859-1").text()).isEqualTo("Brücken");
        assertThat(copied("Brücken".getBytes(StandardCharsets.UTF_8), "text/plain;charset=ISO-8859-1")
                        .text())
                .isEqualTo("Brücken");
        assertThatThrownBy(() -> copied(latin, "text/plain; charset=utf-8").text())
                .isInstanceOf(Unreadable.class);
    }

    private static Upload copied(byte[] sent, String contentType) throws IOException {
        var copy = new ByteArrayOutputStream();
        Utf8.copy(() -> new ByteArrayInputStream(sent), contentType, copy);
        return Upload.of(copy.toByteArray(), null);
    }

    /** What is said in the first article, of a file by command and of the same sent without a charset. */
    private static List<String> said(byte[] bytes) throws IOException {
        return Stream.of(Upload.of(bytes, null), copied(bytes, "application/octet-stream"))
                .map(upload -> AllReaders.articles(Format.AUTO, upload).getFirst())
                .map(article ->
                        article.title() + ": " + PlainText.of(article.body()).text())
                .toList();
    }

    private static String declaring(String charset) {
        return ("<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><title>A</title><item><guid>1</guid>"
                        + "<title>Brücke</title><description>Größe — “日本”</description></item></channel></rss>")
                .formatted(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "utf-16", "Shift_JIS", "nonsense"})
    void whatIsUtf8IsThatWhateverItDeclares(String charset) throws IOException {
        assertThat(said(declaring(charset).getBytes(StandardCharsets.UTF_8))).containsOnly("Brücke: Größe — “日本”");
    }

    @Test
    void asciiIsNoUtf16EvenIfItDeclaresThat() throws IOException {
        var ascii = declaring("utf-16").replaceAll("[^\\x00-\\x7f]", "-");

        assertThat(said(ascii.getBytes(StandardCharsets.US_ASCII))).containsOnly("Br-cke: Gr--e - ----");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They sent charset=IBM037 in every header, and charset=x-UTF-16LE-BOM in the rest.",
                "They began every page with <meta charset='IBM037'>, even those that were not.",
                "They began every page with <meta charset='x-UTF-16LE-BOM'>, even those that were not.",
                "They sent encoding=IBM037 where <?xml encoding='IBM037'?> should have stood."
            })
    void whatTellsOfACharsetIsNotInIt(String text) throws IOException {
        var post = "# Old mainframes\n\n" + text;

        assertThat(Utf8.charset(() -> new ByteArrayInputStream(post.getBytes(StandardCharsets.US_ASCII)), ""))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aMentionIsNoDeclaration() {
        var mentioned = ("# Brücken\n\nThey sent charset=windows-1252 in every header.")
                .getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> said(mentioned)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "x-UTF-16LE-BOM", "UTF-16", "x-IBM834"})
    void asciiIsAsciiWhateverItsSenderDeclares(String charset) throws IOException {
        assertThat(copied("It opened.".getBytes(StandardCharsets.US_ASCII), "text/plain; charset=" + charset)
                        .text())
                .isEqualTo("It opened.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "ISO-2022-JP", "Shift_JIS"})
    void whatIsNotAsciiIsInTheCharsetThatItsSenderDeclares(String charset) throws IOException {
        var text = charset.equals("IBM037") ? "Brücken" : "日本";

        assertThat(copied(text.getBytes(Charset.forName(charset)), "text/plain; charset=\"" + charset + "\"")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void whatIsNotUtf8IsInTheCharsetThatItDeclares() throws IOException {
        var latin = declaring("ISO-8859-1").replaceAll("[—“日本”]", "-").getBytes(StandardCharsets.ISO_8859_1);
        var japanese = declaring("ISO-2022-JP").replace("ü", "日").replaceAll("[öß—“”]", "-");
        var page = "<!doctype html><html><head><meta charset='windows-1252'><title>Brücke</title></head>"
                + "<body><article><h1>Brücke</h1><p>Größe – „so“.</p></article></body></html>";

        assertThat(said(latin)).containsOnly("Brücke: Größe - ----");
        assertThat(said(japanese.getBytes(Charset.forName("ISO-2022-JP")))).containsOnly("Br日cke: Gr--e - -日本-");
        for (var declaration : List.of(
                "<meta charset='windows-1252'>",
                "<META http-equiv=Content-Type content='text/html; charset=windows-1252'>",
                "<meta content=\"text/html;charset=windows-1252\" http-equiv='content-type' />")) {
            var declaring = page.replace("<meta charset='windows-1252'>", declaration);
            assertThat(said(declaring.getBytes(Charset.forName("windows-1252"))))
                    .containsOnly("Brücke: Größe – „so“.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyFormOfUnicodeIsReadWithItsMarkOrWithout(String form) throws IOException {
        for (var text : List.of(declaring(form), "\uFEFF" + declaring(form), declaring("ISO-8859-1"))) {
            assertThat(said(text.getBytes(Charset.forName(form)))).containsOnly("Brücke: Größe — “日本”");
        }
        assertThat(said("\uFEFFDie Brücke\n\nSie ging auf, und keiner weiß, warum sie es tat."
                        .getBytes(Charset.forName(form))))
                .containsOnly("Die Brücke: Sie ging auf, und keiner weiß, warum sie es tat.");
    }

    @Test
    void whatIsNotUtf8IsToldByItsLine() {
        var latin = Upload.of("Eins\nZwei Brücken".getBytes(StandardCharsets.ISO_8859_1), null);

        assertThatThrownBy(() -> AllReaders.entries(Format.TEXT, latin))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.where()).isEqualTo("line 2"));
    }
}
