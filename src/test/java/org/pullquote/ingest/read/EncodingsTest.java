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

    @Test
    void whatIsNotUtf8IsInTheCharsetThatItDeclares() throws IOException {
        var latin = declaring("ISO-8859-1").replaceAll("[—“日本”]", "-").getBytes(StandardCharsets.ISO_8859_1);
        var japanese = declaring("ISO-2022-JP").replace("ü", "日").replaceAll("[öß—“”]", "-");
        var page = "<!doctype html><html><head><meta charset='windows-1252'><title>Brücke</title></head>"
                + "<body><article><h1>Brücke</h1><p>Größe – „so“.</p></article></body></html>";

        assertThat(said(latin)).containsOnly("Brücke: Größe - ----");
        assertThat(said(japanese.getBytes(Charset.forName("ISO-2022-JP")))).containsOnly("Br日cke: Gr--e - -日本-");
        assertThat(said(page.getBytes(Charset.forName("windows-1252")))).containsOnly("Brücke: Größe – „so“.");
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
