package org.pullquote.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pullquote.ingest.extract.attribution.Attributions;
import org.pullquote.ingest.extract.attribution.Prose;
import org.pullquote.ingest.extract.link.RelatedLine;
import org.pullquote.ingest.extract.link.RelatedLines;
import org.pullquote.ingest.extract.quotation.Quotations;
import org.pullquote.ingest.extract.source.Datelines;
import org.pullquote.ingest.extract.source.Gazetteer;
import org.pullquote.ingest.extract.text.Effort;
import org.pullquote.ingest.extract.text.FlatText;
import org.pullquote.ingest.extract.text.Lexicon;

/**
 * Finds the quotes, sources and related links of an article in its plain text: paragraphs parted by a blank line, lines
 * within a block by a line break. All offsets are code points of that text, and all that is found stands in it. Reading
 * the word lists takes a moment, so an extractor is made once; it is immutable and safe for any number of threads.
 */
public final class Extractor {
    /** Steps for one text: a second's work or two. 30,000 words with 2,000 quotes take less. */
    private static final long MOST_STEPS = 50_000_000;

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
        try {
            return extract(text, related, facts);
        } catch (Effort.Exhausted tangled) {
            return new Extraction(List.of(), List.of(), links(related), false);
        }
    }

    private Extraction extract(FlatText text, List<RelatedLine> related, KnownFacts facts) {
        var effort = new Effort(MOST_STEPS);
        var prose = new Prose(text, lexicon, Quotations.of(text, facts.blockQuotes()), effort);
        var attributions = facts.isEnglish() ? Attributions.in(prose) : Attributions.unattributed(prose);
        var credits = new ArrayList<>(facts.credits());
        credits.addAll(Datelines.of(text, gazetteer));
        var apart = Stream.of(related.stream().map(RelatedLine::line), facts.credits().stream(), facts.apart().stream())
                .flatMap(spans -> spans)
                .toList();
        effort.spend((long) attributions.size() * apart.size());
        var spoken = attributions.stream()
                .filter(one -> apart.stream().noneMatch(one.reach()::overlaps))
                .toList();
        return new Selection(prose, gazetteer, days(text, facts)).select(spoken, credits, links(related));
    }

    /**
     * All that a text lays to somebody, thoughts and wishes included, in the form of annotated corpora; the quotes of
     * {@link #extract} are the part of it that a newsroom calls quotes.
     *
     * @throws Effort.Exhausted if the text takes too long
     */
    public List<AnnotatedAttribution> annotate(String plainText) {
        var text = FlatText.of(plainText);
        var prose = new Prose(text, lexicon, Quotations.of(text), new Effort(MOST_STEPS));
        return AnnotatedAttribution.of(text, Attributions.in(prose));
    }

    /** Days are read from when the article was published, as the caller or else its dateline says. */
    private static Days days(FlatText text, KnownFacts facts) {
        var published = facts.published();
        return new Days(
                published == null
                        ? Datelines.day(text).flatMap(new Days(null)::of).orElse(null)
                        : published);
    }

    private static List<FoundLink> links(List<RelatedLine> related) {
        return related.stream()
                .map(line -> new FoundLink(line.rel(), line.title(), line.url(), line.line()))
                .toList();
    }
}
