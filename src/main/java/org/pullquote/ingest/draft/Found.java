package org.pullquote.ingest.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.Extraction;
import org.pullquote.ingest.extract.Extractor;
import org.pullquote.ingest.extract.KnownFacts;

/**
 * What stands in a body, with the text that its offsets count in.
 *
 * @param credits where pictures are credited
 */
record Found(PlainText text, List<Span> credits, Extraction extraction) {

    static Found in(Body body, @Nullable String language, @Nullable LocalDate published, Extractor extractor) {
        var text = PlainText.of(body);
        var facts = facts(body, text, language, published);
        return new Found(text, facts.credits(), extractor.extract(text.text(), facts));
    }

    /** Captions and the like are no prose, and credits name sources. */
    private static KnownFacts facts(
            Body body, PlainText text, @Nullable String language, @Nullable LocalDate published) {
        var credits = new ArrayList<Span>();
        var apart = new ArrayList<Span>();
        var quoted = new ArrayList<Span>();
        for (var block : body.blocks()) {
            text.block(block.id()).map(at -> new Span(at.start(), at.end())).ifPresent(place -> {
                switch (block) {
                    case Block.Image image -> {
                        apart.add(place);
                        credit(image, place).ifPresent(credits::add);
                    }
                    case Block.Code _, Block.Embed _, Block.Related _, Block.Table _ -> apart.add(place);
                    case Block.Paragraph _, Block.Heading _, Block.ListBlock _, Block.Divider _ -> {}
                    case Block.BlockQuote _ -> quoted.add(place);
                }
            });
        }
        return new KnownFacts(credits, apart, quoted, language, published);
    }

    /** The credit is the last line of a picture's text. */
    private static Optional<Span> credit(Block.Image image, Span place) {
        return Optional.ofNullable(image.credit())
                .map(credit -> new Span(place.end() - credit.codePointCount(0, credit.length()), place.end()));
    }
}
