package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void proseIsNotLitteredWithEscapes() {
        var text = "“It's 5–3,” she said (twice): \"AT&T + B-2 = 7!\" #1, 50 % | ~ 3.5 > 3";

        assertThat(MarkdownRendering.of(Bodies.paragraphs(text))).isEqualTo(text);
    }

    @Test
    void emphasisIsAsOneWouldWriteIt() {
        var markdown = "He **said *so* twice**, [*here*](https://a.org/x_y)\\\nand *there*.";

        assertThat(MarkdownRendering.of(MarkdownParsing.parse(markdown))).isEqualTo(markdown);
    }

    @Test
    void emphasisThatDelimitersCannotSayIsHtml() {
        var body = HtmlParsing.parse("<p>a<b>“b”</b>c</p>");

        assertThat(MarkdownRendering.of(body)).isEqualTo("a<strong>“b”</strong>c");
        assertThat(MarkdownParsing.parse(MarkdownRendering.of(body))).isEqualTo(body);
    }

    @Test
    void htmlWithinIsCleaned() {
        assertThat(HtmlRendering.of(MarkdownParsing.parse("""
                <script>alert(1)</script>

                a <img src=x onerror=alert(1)> [b](javascript:alert(1)) <b onclick=x>c</b>

                <iframe src="https://v.example/1"></iframe>"""))).isEqualTo("""
                        <p>a</p>
                        <figure><img src="x" alt=""></figure>
                        <p>b <strong>c</strong></p>
                        <figure class="embed"><a href="https://v.example/1">https://v.example/1</a></figure>""");
    }

    @Test
    void depthIsBounded() {
        for (var piece : List.of("> ", "- ", "[", "*a ", "**a", "`", "<b>", "![", "a\n\n", "|a")) {
            var deep = piece.repeat(100_000 / piece.length());
            assertTimeout(Duration.ofSeconds(60), () -> MarkdownParsing.parse(deep), piece);
        }
    }
}
