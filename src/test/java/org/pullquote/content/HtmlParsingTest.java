package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlParsingTest {
    @Test
    void nestedListsBecomeOne() {
        assertThat(texts("<ul><li>a<ul><li>b</li><li><p>c</p><p>d</p></li></ul></li><li>e</li></ul>"))
                .containsExactly("a\nb\nc\nd\ne");
    }

    @Test
    void aPictureWithinAListPartsIt() {
        assertThat(kinds("<ol><li>a<img src=x.png></li><li>b</li></ol>"))
                .containsExactly(Block.ListBlock.class, Block.Image.class, Block.ListBlock.class);
    }

    @Test
    void twoBreaksPartParagraphsAndOneDoesNot() {
        assertThat(texts("<p>a<br>b<br> <br/>c<b><br><br>d</b></p>e")).containsExactly("a\nb", "c", "d", "e");
    }

    @Test
    void eachParagraphOfAQuotationIsABlock() {
        var body = HtmlParsing.parse("<blockquote cite=/speech><p>a</p><p>b</p></blockquote>c");

        assertThat(body.blocks())
                .containsExactly(
                        new Block.BlockQuote("b1", List.of(Run.of("a")), "/speech"),
                        new Block.BlockQuote("b2", List.of(Run.of("b")), "/speech"),
                        new Block.Paragraph("b3", List.of(Run.of("c"))));
    }

    @Test
    void aFigureKeepsItsCaptionAndCredit() {
        assertThat(HtmlParsing.parse("""
                <figure><a href=/big><img data-src="/a b.jpg" src="data:image/gif;base64,R0" alt=Square></a>
                <figcaption>The <i>square</i> <small class=credit>Photo: R. Okafor</small></figcaption></figure>""").blocks())
                .containsExactly(new Block.Image("b1", "/a%20b.jpg", null, "Square", "The square", "Photo: R. Okafor"));
    }

    @Test
    void framesAndRecordingsBecomeEmbeds() {
        assertThat(HtmlParsing.parse("""
                <p>a</p><iframe src="//v.example/1" title="A film">no frames</iframe>
                <video><source src="https://v.example/2.mp4">no video</video><iframe src="javascript:x()"></iframe>""").blocks())
                .containsExactly(
                        new Block.Paragraph("b1", List.of(Run.of("a"))),
                        new Block.Embed("b2", "https://v.example/1", "A film"),
                        new Block.Embed("b3", "https://v.example/2.mp4", null));
    }

    @Test
    void addressesAreResolvedAgainstThePage() {
        var body = HtmlParsing.parse("<p><a href='../x'>x</a><img src=y.png>", "https://a.org/b/c");

        assertThat(HtmlRendering.of(body)).contains("href=\"https://a.org/x\"", "src=\"https://a.org/b/y.png\"");
    }

    @Test
    void tablesForLayoutAreNotThere() {
        assertThat(
                        kinds(
                                "<table><tr><td><h1>Title</h1><p>a</p></td><td><table><tr><th>x<td>y</table></td></tr></table>"))
                .containsExactly(Block.Heading.class, Block.Paragraph.class, Block.Table.class);
    }

    @Test
    void emptyParagraphsAndInvisibleThingsAreGone() {
        assertThat(
                        texts(
                                "<p>&nbsp;</p><p>\u200B</p><style>p{}</style><p hidden>x</p><img src=/p.gif width=1 height=1><p>a</p>"))
                .containsExactly("a");
    }

    @Test
    void depthAndSizeAreBounded() {
        for (var html :
                List.of("<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=x>", "<font>")) {
            var deep = (html + "x").repeat(200_000 / (html.length() + 1));
            assertTimeout(Duration.ofSeconds(60), () -> HtmlParsing.parse(deep), html);
        }
        assertThatThrownBy(() -> HtmlParsing.parse(" ".repeat(InputSize.MAX + 1)))
                .isInstanceOf(InvalidBody.class);
    }

    private static List<String> texts(String html) {
        return HtmlParsing.parse(html).blocks().stream().map(BlockText::of).toList();
    }

    private static List<Class<?>> kinds(String html) {
        return HtmlParsing.parse(html).blocks().stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }
}
