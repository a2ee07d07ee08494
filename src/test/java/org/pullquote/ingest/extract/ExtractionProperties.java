package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pullquote.content.Span;
import org.pullquote.edition.QuoteKind;

/** What holds of any text, however its marks, lines and scripts are mixed. */
class ExtractionProperties {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final String MARKS = "\"“”„«»";

    @Property(tries = 1000)
    void allThatIsFoundStandsInTheText(@ForAll("articles") String text) {
        int length = text.codePointCount(0, text.length());
        var extraction = EXTRACTOR.extract(text);

        assertThat(spans(extraction)).allMatch(span -> span.end() <= length && span.length() > 0);
    }

    @Property(tries = 1000)
    void directQuotesNeverBeginOrEndWithTheirMarks(@ForAll("articles") String text) {
        var quotes = EXTRACTOR.extract(text).quotes().stream()
                .filter(quote -> quote.kind() != QuoteKind.INDIRECT)
                .flatMap(quote -> quote.content().stream())
                .map(span -> slice(text, span));

        assertThat(quotes).noneMatch(words -> MARKS.indexOf(words.charAt(0)) >= 0 && words.length() == 1);
    }

    @Property(tries = 1000)
    void everySpeakerAndEveryLinkOfAChainIsAmongTheSources(@ForAll("articles") String text) {
        var extraction = EXTRACTOR.extract(text);
        var named = extraction.quotes().stream()
                .flatMap(quote -> Stream.concat(Stream.ofNullable(quote.speaker()), quote.via().stream()));

        assertThat(named).allMatch(source -> extraction.sources().contains(source));
    }

    @Property(tries = 1000)
    void wherePeopleSpeakIsNoneOfTheirWords(@ForAll("articles") String text) {
        assertThat(EXTRACTOR.extract(text).quotes()).allMatch(quote -> {
            var place = quote.saidIn();
            return place == null || quote.passage().stream().noneMatch(place::overlaps);
        });
    }

    @Property(tries = 500)
    void emojiBeforeATextMoveEverythingByTheirCodePoints(@ForAll("articles") String text) {
        var plain = spans(EXTRACTOR.extract("☂. " + text)).toList();
        var moved = spans(EXTRACTOR.extract("🚢. " + text)).toList();

        assertThat(moved).isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> articles() {
        var pieces = Arbitraries.of(
                "Ada Quill",
                "Mayor Tom Reed",
                "she",
                "said",
                "told reporters",
                "that",
                "the pier",
                "is late",
                "according to",
                "the Harbour Herald",
                ",",
                ".",
                ":",
                "?",
                "“",
                "”",
                "\"",
                "''",
                "‘",
                "’",
                "«",
                "»",
                "„",
                "\n",
                "\n\n",
                "🚢",
                "العربية",
                "é",
                "an official",
                "who",
                "spoke",
                "on Monday",
                "on March 3, 2022",
                "in Brussels",
                "at the White House",
                "told the Herald",
                "on Radio Mole",
                "Also read: The pier",
                "JANE DOE: ",
                "(AP)",
                "I",
                "we");
        return pieces.list().ofMinSize(1).ofMaxSize(60).map(list -> String.join(" ", list));
    }

    private static Stream<Span> spans(Extraction extraction) {
        return Stream.of(
                        extraction.quotes().stream().flatMap(quote -> quote.content().stream()),
                        extraction.quotes().stream().flatMap(quote -> quote.passage().stream()),
                        extraction.quotes().stream().flatMap(quote -> Stream.ofNullable(quote.cue())),
                        extraction.quotes().stream().flatMap(quote -> Stream.ofNullable(quote.speakerSpan())),
                        extraction.quotes().stream().flatMap(quote -> Stream.ofNullable(quote.saidIn())),
                        extraction.sources().stream().flatMap(source -> source.mentions().stream()),
                        extraction.links().stream().map(FoundLink::span))
                .flatMap(stream -> stream);
    }

    private static String slice(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    @Property(tries = 500)
    void annotationsKeepTheirOrder(@ForAll("articles") String text) {
        List<Integer> starts = EXTRACTOR.annotate(text).stream()
                .map(one -> one.content().getFirst().start())
                .toList();

        assertThat(starts).isSorted();
    }
}
