package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pullquote.content.PlainText;

/** What of a page is taken for the text of its article. */
class MainTextTest {
    private static final String SENTENCE =
            "The swing bridge over the Sunder opened for a dredger on Monday morning and has not closed since then. ";

    @Test
    void ofElementsThatScoreAlikeTheOneWithMoreWordsIsTheText() {
        var caption = "From left, " + "a clerk, ".repeat(7) + SENTENCE.repeat(3);
        var text = ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(3);

        assertThat(read("<div><div><p>" + caption + "</p></div><div><div>" + text + "</div></div></div>"))
                .startsWith("The swing bridge")
                .doesNotContain("a clerk");
    }

    private static String read(String body) {
        var page = "<!doctype html><html><head><title>A bridge</title></head><body>" + body + "</body></html>";
        var upload = Upload.of(page.getBytes(StandardCharsets.UTF_8), null);
        return PlainText.of(AllReaders.articles(Format.HTML, upload).getFirst().body())
                .text();
    }
}
