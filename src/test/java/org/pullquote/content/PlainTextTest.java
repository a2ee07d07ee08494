package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void everyBlockWithWordsHasItsPlace() {
        var text = PlainText.of(HtmlParsing.parse("""
                <h1>Title</h1><hr><p>a<br>b</p><ul><li>c<li>d</ul><table><tr><th>e<th>f<tr><td>g<td>h</table>
                <figure><img src=/x><figcaption>i <small class=credit>j</small></figcaption></figure><img src=/y>
                <aside class=related><a href=/z>k</a></aside>"""));

        assertThat(text.text()).isEqualTo("Title\n\na\nb\n\nc\nd\n\ne\tf\ng\th\n\ni\nj\n\nk");
        assertThat(text.blocks())
                .extracting(PlainText.BlockSpan::id)
                .containsExactly("b1", "b3", "b4", "b5", "b6", "b8");
        assertThat(text.blockAt(5)).map(PlainText.BlockSpan::id).contains("b1");
        assertThat(text.blockAt(6)).isEmpty();
        assertThat(text.blockAt(7)).map(PlainText.BlockSpan::id).contains("b3");
    }

    @Test
    void offsetsCountCodePoints() {
        var text = PlainText.of(Bodies.paragraphs("👍🏽 e\u0301 𝔘", "👩‍👩‍👧 said"));

        assertThat(text.length()).isEqualTo(18);
        assertThat(text.slice(3, 4)).isEqualTo("é");
        assertThat(text.find("said")).containsExactly(new Span(14, 18));
        assertThat(text.anchor(14, 18)).isEqualTo(new Anchor("b2", 14, 18, "said", "👍🏽 é 𝔘\n\n👩‍👩‍👧 ", ""));
    }

    @Test
    void anAnchorLiesWithinOneBlock() {
        var text = PlainText.of(Bodies.paragraphs("one", "two"));

        assertThatThrownBy(() -> text.anchor(0, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text.anchor(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(text.anchors(1, 7)).extracting(Anchor::exact).containsExactly("ne", "tw");
    }

    @Test
    void contextTellsPlacesApart() {
        var text = PlainText.of(Bodies.paragraphs("the truce and the truce or truce"));

        assertThat(text.find("truce")).hasSize(3);
        assertThat(text.find("truce", "the ", null)).hasSize(2);
        assertThat(text.find("truce", "the ", " or")).containsExactly(new Span(18, 23));
        assertThat(text.find("truce", "no ", null)).isEmpty();
    }

    @Test
    void typographyIsForgivenWhereNothingFitsExactly() {
        var text = PlainText.of(Bodies.paragraphs("She said: “It’s\u00A0over – now.”"));

        assertThat(text.find("\"It's over - now.\"")).containsExactly(new Span(10, 28));
        assertThat(text.find("It's  over", "said: \"", null)).containsExactly(new Span(11, 20));
    }

    @Test
    void findingIsQuickInLongBodies() {
        var text = PlainText.of(Bodies.paragraphs("the truce holds 👍🏽 ".repeat(6_000)));

        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 100; i++) {
                assertThat(text.find("truce holds")).hasSize(6_000);
            }
        });
    }

    @Test
    void wordsAreCountedInAnyScript() {
        assertThat(WordCount.of("It's 3.5 % — “well-known”, naïve 👍🏽.")).isEqualTo(4);
        assertThat(WordCount.of("مرحبا بالعالم")).isEqualTo(2);
        assertThat(WordCount.of("北京欢迎你")).isEqualTo(5);
        assertThat(WordCount.minutes(612)).isEqualTo(3);
        assertThat(WordCount.minutes(0)).isOne();
    }

    @Test
    void quotesMayOverlapAndNest() {
        var body = HtmlParsing.parse("<ul><li>zero</li><li>one <b>two</b> three</li></ul>");
        var text = PlainText.of(body);
        var outer = new UUID(0, 1);
        var inner = new UUID(0, 2);
        var marked =
                QuoteMarks.mark(body, Map.of(inner, List.of(text.anchor(9, 18)), outer, List.of(text.anchor(5, 12))));

        assertThat(HtmlRendering.of(marked))
                .isEqualTo("<ul><li>zero</li><li><span class=\"quote\" data-quote=\"" + outer
                        + "\">one <span class=\"quote\" data-quote=\"" + inner
                        + "\"><strong>two</strong></span></span><span class=\"quote\" data-quote=\"" + inner
                        + "\"> three</span></li></ul>");
    }

    @Test
    void anAnchorWhoseWordsAreGoneMarksNothing() {
        var stale = new Anchor("b1", 0, 3, "two", "", "");

        assertThat(QuoteMarks.mark(Bodies.paragraphs("one"), Map.of(new UUID(0, 1), List.of(stale))))
                .isEqualTo(Bodies.paragraphs("one"));
    }

    @Test
    void everythingThatComposesWithWhatIsBeforeItIsKnown() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) == Character.SURROGATE) {
                continue;
            }
            var whole = Character.toString(c);
            int[] parts = Normalizer.normalize(whole, Normalizer.Form.NFD)
                    .codePoints()
                    .toArray();
            boolean composes = parts.length > 1 && Normalizer.isNormalized(whole, Normalizer.Form.NFC);
            for (int i = 1; composes && i < parts.length; i++) {
                assertThat(Prose.combines(parts[i]))
                        .as("U+%X in U+%X", parts[i], c)
                        .isTrue();
            }
        }
    }
}
