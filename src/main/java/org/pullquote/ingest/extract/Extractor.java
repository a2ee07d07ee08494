package org.pullquote.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution;
import org.pullquote.ingest.extract.attribution.Attributions;
import org.pullquote.ingest.extract.attribution.Prose;
import org.pullquote.ingest.extract.link.RelatedLine;
import org.pullquote.ingest.extract.link.RelatedLines;
import org.pullquote.ingest.extract.quotation.Quotations;
import org.pullquote.ingest.extract.source.Datelines;
import org.pullquote.ingest.extract.source.Gazetteer;
import org.pullquote.ingest.extract.text.FlatText;
import org.pullquote.ingest.extract.text.Lexicon;

/**
 * Finds the quotes, sources and related links of an article in its plain text: paragraphs parted by a blank line, lines
 * within a block by a line break. All offsets are code points of that text, and all that is found stands in it. Reading
 * the word lists takes a moment, so an extractor is made once; it is immutable and safe for any number of threads.
 */
public final class Extractor {
    private final Lexicon lexicon = Lexicon.english();
    private final Gazetteer gazetteer = Gazetteer.english();
    private final RelatedLines relatedLines = new RelatedLines();

    public Extraction extract(String plainText) {
        return extract(plainText, KnownFacts.NONE);
    }

    /** Extracts with what the caller knows: which spans are credits, block quotations, no prose, and the language. */
    public Extraction extract(String plainText, KnownFacts facts) {
        var text = FlatText.of(plainText);
        var related = relatedLines.in(text);
        var prose = new Prose(text, lexicon, Quotations.of(text, facts.blockQuotes()));
        var attributions = facts.isEnglish() ? Attributions.in(prose) : Attributions.unattributed(prose);
        var credits = new ArrayList<>(facts.credits());
        credits.addAll(Datelines.of(text, gazetteer));
        var spoken = attributions.stream()
                .filter(one -> isProse(one, related, facts))
                .toList();
        var links = related.stream().map(Extractor::link).toList();
        return new Selection(prose, gazetteer).select(spoken, credits, links);
    }

    /**
     * All that a text lays to somebody, thoughts and wishes included, in the form of annotated corpora; the quotes of
     * {@link #extract} are the part of it that a newsroom calls quotes.
     */
    public List<AnnotatedAttribution> annotate(String plainText) {
        var text = FlatText.of(plainText);
        var prose = new Prose(text, lexicon, Quotations.of(text));
        return AnnotatedAttribution.of(text, Attributions.in(prose));
    }

    private static boolean isProse(Attribution one, List<RelatedLine> related, KnownFacts facts) {
        var reach = one.reach();
        return related.stream().noneMatch(line -> line.line().overlaps(reach))
                && facts.credits().stream().noneMatch(reach::overlaps)
                && facts.apart().stream().noneMatch(reach::overlaps);
    }

    private static FoundLink link(RelatedLine line) {
        return new FoundLink(
                line.rel(),
                line.title(),
                line.url(),
                new Span(line.line().start(), line.line().end()));
    }
}
