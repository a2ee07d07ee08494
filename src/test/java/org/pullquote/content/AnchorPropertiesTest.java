package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnchorPropertiesTest {
    @Property
    void anAnchorsWordsAreTheTextAtItsOffsets(@ForAll Body body, @ForAll Random random) {
        var text = PlainText.of(body);
        int[] codePoints = text.text().codePoints().toArray();
        for (var block : text.blocks()) {
            int start = random.nextInt(block.start(), block.end());
            int end = random.nextInt(start + 1, block.end() + 1);

            var anchor = text.anchor(start, end);

            assertThat(anchor.block()).isEqualTo(block.id());
            assertThat(anchor.exact())
                    .isEqualTo(new String(codePoints, start, end - start))
                    .isEqualTo(text.slice(start, end));
            assertThat(text.text()).contains(anchor.prefix() + anchor.exact() + anchor.suffix());
        }
    }

    @Property
    void plainTextIsComposed(@ForAll Body body) {
        assertThat(Normalizer.isNormalized(PlainText.of(body).text(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Property
    void wordsAreFoundWhereTheyWereTakenFrom(@ForAll Body body, @ForAll Random random) {
        var text = PlainText.of(body);
        for (var block : text.blocks()) {
            int start = random.nextInt(block.start(), block.end());
            int end = random.nextInt(start + 1, block.end() + 1);
            var anchor = text.anchor(start, end);
            boolean visible = !anchor.exact().isBlank() && Normalizer.isNormalized(anchor.exact(), Normalizer.Form.NFC);
            if (visible) {
                assertThat(text.find(anchor.exact())).contains(new Span(start, end));
            }
        }
    }

    @Property
    void markedWordsAreTheAnchorsWords(@ForAll Body body, @ForAll Random random) {
        var text = PlainText.of(body);
        var quote = UUID.randomUUID();
        for (var block : text.blocks()) {
            int start = random.nextInt(block.start(), block.end());
            int end = random.nextInt(start + 1, block.end() + 1);

            var marked = QuoteMarks.mark(body, Map.of(quote, List.of(text.anchor(start, end))));

            assertThat(marked.withoutQuotes()).isEqualTo(body);
            assertThat(PlainText.of(marked).text()).isEqualTo(text.text());
        }
    }
}
