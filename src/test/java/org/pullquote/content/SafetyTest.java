package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, what goes out has elements and attributes of the content model only, and addresses that do nothing. */
class SafetyTest {
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "figure",
            "img",
            "figcaption",
            "small",
            "pre",
            "code",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "hr",
            "aside",
            "a",
            "strong",
            "em",
            "span",
            "br");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "cite", "alt", "class", "data-media", "data-quote");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src='javascript:alert(1)'>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href='JaVaScRiPt:alert(1)'>x</a>",
                "<a href=' java\tscr\nipt:alert(1)'>x</a>",
                "<a href='&#106;avascript&colon;alert(1)'>x</a>",
                "<a href='\u0001javascript:alert(1)'>x</a>",
                "<a href='vbscript:x'>x</a><a href='data:text/html,x'>y</a><a href='file:///etc/passwd'>z</a>",
                "<a href='x' onclick='alert(1)' style='background:url(javascript:x)'>x</a>",
                "<iframe src=javascript:alert(1)></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data='data:text/html,x'></object><embed src=javascript:x>",
                "<blockquote cite='javascript:alert(1)'>x</blockquote>",
                "<a href=//evil.example/>x</a><img src='/\\\\evil.example/x.png'><blockquote cite=///evil.example>x</blockquote>",
                "[x](//evil.example) ![x](\\\\\\\\evil.example/x.png)",
                "<form action=javascript:alert(1)><button formaction=javascript:x>x</button><input onfocus=alert(1) autofocus></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<template><img src=x onerror=alert(1)></template>",
                "<pre><code class='language-\"><script>alert(1)</script>'>&lt;script>alert(1)&lt;/script></code></pre>",
                "<figure><img src=/x alt='\"><script>alert(1)</script>'><figcaption>&lt;script>alert(1)&lt;/script></figcaption></figure>",
                "<aside class=related><a href=javascript:x>t</a></aside><figure class=embed><a href=javascript:x>t</a></figure>",
                "<meta http-equiv=refresh content='0;url=javascript:x'><base href='javascript:/'><link rel=import href=x><a href=x>x</a>",
                "<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]>",
                "<table background=javascript:x><tr><td onmouseover=alert(1)>x</td></tr></table>",
                "[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>",
                "[x](<java\tscript:alert(1)>) [y](&#106;avascript:alert(1) 'related')",
                "[x](x \"onmouseover=alert(1)\") ![\"onerror=alert(1)](x)",
                "```\"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```",
            })
    void nothingThatRunsComesOut(String hostile) {
        assertSafe(HtmlParsing.parse(hostile));
        assertSafe(HtmlParsing.parse(hostile, "https://a.org/"));
        assertSafe(MarkdownParsing.parse(hostile));
        assertSafe(MarkdownParsing.parse(MarkdownRendering.of(TextParsing.parse(hostile))));
        assertSafe(TextParsing.parse(hostile));
    }

    @Property
    void norOutOfPiecesOfIt(@ForAll("pieces") String hostile) {
        assertSafe(HtmlParsing.parse(hostile));
        assertSafe(MarkdownParsing.parse(hostile));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "=",
                        " ",
                        "/",
                        "\n",
                        "&",
                        "&lt;",
                        "&#x3c;",
                        "<a href=",
                        "javascript:",
                        "//",
                        "<img src=",
                        "onerror=x",
                        "<script>",
                        "</script>",
                        "<svg>",
                        "<style>",
                        "</style>",
                        "<math>",
                        "<table>",
                        "<td>",
                        "<p>",
                        "<!--",
                        "-->",
                        "<iframe src=",
                        "<figure>",
                        "<pre>",
                        "`",
                        "[x](",
                        ")",
                        "![",
                        "]",
                        "<title>",
                        "<textarea>",
                        "</textarea>",
                        "<select>",
                        "<option>",
                        "\u0000")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    private static void assertSafe(Body body) {
        var html = HtmlRendering.of(body);
        for (var element : Jsoup.parse(html).getAllElements()) {
            assertThat(element.normalName()).as(html).matches(name -> ELEMENTS.contains(name) || name.equals("#root"));
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(html).isIn(ATTRIBUTES);
                if (Set.of("href", "src", "cite").contains(attribute.getKey())) {
                    assertThat(attribute.getValue())
                            .as(html)
                            .matches("(?i)(https?:|mailto:|tel:|[^:]*([/?#].*)?$)(?s:.*)")
                            .doesNotMatch("[/\\\\]{2}(?s:.*)");
                }
            }
        }
    }
}
