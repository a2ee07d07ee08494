package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RenderingPropertiesTest {
    @Property
    void htmlSaysEverythingABodyHolds(@ForAll Body body) {
        assertThat(HtmlParsing.parse(HtmlRendering.of(body))).isEqualTo(Bodies.renumbered(body));
    }

    @Property
    void markdownIsStableAfterTheFirstRoundTrip(@ForAll Body body) {
        var once = MarkdownParsing.parse(MarkdownRendering.of(body));

        assertThat(MarkdownParsing.parse(MarkdownRendering.of(once))).isEqualTo(once);
    }

    @Property
    void markdownKeepsEveryBlockAndItsWords(@ForAll Body body) {
        var read = MarkdownParsing.parse(MarkdownRendering.of(body));

        assertThat(read.blocks())
                .extracting(Object::getClass)
                .isEqualTo(body.blocks().stream().map(Object::getClass).toList());
        for (int i = 0; i < body.blocks().size(); i++) {
            var block = body.blocks().get(i);
            if (!(block instanceof Block.Image)) {
                assertThat(words(read.blocks().get(i))).isEqualTo(words(block));
            }
        }
    }

    @Property
    void aBodyIsItsOwnCanonicalForm(@ForAll Body body) {
        assertThat(new Body(body.blocks())).isEqualTo(body);
    }

    @Property
    void plainTextIsStableAfterTheFirstRoundTrip(@ForAll Body body) {
        var once = TextParsing.parse(PlainText.of(body).text());

        assertThat(TextParsing.parse(PlainText.of(once).text())).isEqualTo(once);
    }

    private static String words(Block block) {
        var text = BlockText.of(block);
        return block instanceof Block.Heading || block instanceof Block.Table
                ? text.replace('\n', ' ').strip()
                : text;
    }
}
