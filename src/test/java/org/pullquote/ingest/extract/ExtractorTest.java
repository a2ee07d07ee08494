package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.content.Span;
import org.pullquote.edition.QuoteKind;

class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The ferry is late,” Ada Quill said.|The ferry is late,|Ada Quill|said",
                "“The ferry is late,” said Ada Quill, the harbour's pilot.|The ferry is late,|Ada Quill|said",
                "Ada Quill said: “The ferry is late.”|The ferry is late.|Ada Quill|said",
                "\"Is the ferry late?\" Ada Quill asked.|Is the ferry late?|Ada Quill|asked",
                "''The ferry is late,'' Ada Quill said.|The ferry is late,|Ada Quill|said",
                "‘The ferry is late,’ Ada Quill said.|The ferry is late,|Ada Quill|said",
                "According to Ada Quill, “the ferry is late.”|the ferry is late.|Ada Quill|According to",
                "“The ferry is late,” Ada Quill, 41, a pilot from Ostra, told the council.|The ferry is late,|Ada Quill|told",
            })
    void everyUsualOrderOfWordsAndCueIsRead(String text, String words, String speaker, String cue) {
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(Printed.slice(text, quote.content().getFirst())).isEqualTo(words);
        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::label).isEqualTo(speaker);
        assertThat(quote.cueText()).isEqualTo(cue);
    }

    @Test
    void aQuotationSplitByItsAttributionIsOneQuote() {
        String text = "“The ferry,” Ada Quill said, “is late.”";
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).hasSize(1);
        assertThat(Printed.words(text, quotes.getFirst())).containsExactly("The ferry,", "is late.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“We build a pier,” Tom Reed said “Others sent ships back.”|We build a pier,/Others sent ships back.",
                "“You picked a pier out of thin air,” the two write.|You picked a pier out of thin air,",
                "Tom Reed said the U.S. “does not have the ships.”|does not have the ships.",
                "Tom Reed said on the radio on Monday, of his boat, a skiff built on Sept. 26, 2014, “We sail.”|We sail.",
                "Tom Reed, waving a letter, asked the crowd “Who paid for the pier?”|Who paid for the pier?",
                "Tom Reed cautioned “let’s wait for the ships,” before leaving the pier.|let’s wait for the ships,",
            })
    void theWordsOfAQuoteAreThoseBetweenItsMarks(String text, String words) {
        assertThat(Printed.words(text, EXTRACTOR.extract(text).quotes().getFirst()))
                .containsExactly(words.split("/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tom Reed called the pier “a ruin” and said he would sell it.|the pier “a ruin”",
                "Discussing the pier, Tom Reed said he would sell it.|the pier",
                "As Tom Reed attacked the pier, the crowd chanted “Tear it down!”|the pier",
                "The pier was sold, according to excerpts of the book.|The pier was sold",
                "Tom Reed writes the firm works for all, as well, “including us.”|the firm works for all, as well, “including us.”",
            })
    void aPassageEndsWhereAnotherSubjectOrVerbOfSayingBegins(String text, String passage) {
        assertThat(EXTRACTOR.annotate(text).getFirst().content())
                .extracting(span -> Printed.slice(text, span))
                .containsExactly(passage);
    }

    @Test
    void quotedWordsWithinASentenceAreAMixedQuote() {
        String text = "Mayor Tom Reed said the pier was “a ruin” and would close.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(quote.kind()).isEqualTo(QuoteKind.MIXED);
        assertThat(Printed.words(text, quote)).containsExactly("a ruin");
        assertThat(quote.speakerRole()).isEqualTo("Mayor");
    }

    @Test
    void confidenceIsHighestWhereAPlainVerbFollowsTheQuotation() {
        assertThat(confidence("“The ferry is late,” Ada Quill said.")).isEqualTo(0.95);
        assertThat(confidence("“The ferry is late,” Ada Quill joked.")).isEqualTo(0.9);
        assertThat(confidence("Ada Quill called the ferry “a late and wet affair.”"))
                .isLessThan(0.5);
    }

    private static double confidence(String text) {
        return EXTRACTOR.extract(text).quotes().getFirst().confidence();
    }

    @Test
    void aScareQuoteIsNoQuote() {
        assertThat(EXTRACTOR
                        .extract("The “Sea Star” is the oldest boat of the island.")
                        .quotes())
                .isEmpty();
    }

    @Test
    void aTurnOfATranscriptIsADirectQuote() {
        String text = "JANE DOE: We will see what the tide brings.\n\nTOM REED: I doubt it.";
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).extracting(FoundQuote::kind).containsOnly(QuoteKind.DIRECT);
        assertThat(Printed.words(text, quotes.getLast())).containsExactly("I doubt it.");
    }

    @Test
    void inAnotherLanguageQuotationsAreFoundWithoutSpeakers() {
        String text = "Der Bürgermeister sagte: „Wir bauen den Pier im Sommer neu.“";
        var german = new KnownFacts(List.of(), List.of(), List.of(), "de", null);
        var quote = EXTRACTOR.extract(text, german).quotes().getFirst();

        assertThat(Printed.words(text, quote)).containsExactly("Wir bauen den Pier im Sommer neu.");
        assertThat(quote.speaker()).isNull();
    }

    @Test
    void spansThatAreNoProseHoldNoQuotes() {
        String text = "“The ferry is late,” Ada Quill said.";
        var apart = new KnownFacts(List.of(), List.of(new Span(0, text.length())), List.of(), null, null);

        assertThat(EXTRACTOR.extract(text, apart).quotes()).isEmpty();
    }

    @Test
    void corporaHaveTheWholePassageWithItsMarks() {
        String text = "“The ferry is late,” Ada Quill said.";

        assertThat(EXTRACTOR.annotate(text))
                .containsExactly(new AnnotatedAttribution(
                        "direct", List.of(new Span(21, 30)), List.of(new Span(31, 35)), List.of(new Span(0, 20))));
    }

    @Test
    void aMissingOpeningMarkIsSupplied() {
        String text = "The ferry is late, and we know why,” Ada Quill said.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(Printed.words(text, quote)).containsExactly("The ferry is late, and we know why,");
    }

    @Test
    void aDashAndMoreThanANameSignNothing() {
        String text = "The old “Sea Star” — Ada Quill wrecked it — is gone.";

        assertThat(EXTRACTOR.extract(text).quotes()).isEmpty();
    }

    @Test
    void aTitleIsNoQuote() {
        assertThat(EXTRACTOR
                        .extract("Ada Quill read from a book titled “The Ferry Is Late Again.”")
                        .quotes())
                .isEmpty();
    }

    @Test
    void wordsThatGoOnOutsideTheMarksBelongToTheQuote() {
        String text = "“The ferry is late,” Ada Quill said. Then “it will not come at all.”";
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).extracting(FoundQuote::kind).containsExactly(QuoteKind.DIRECT, QuoteKind.MIXED);
        assertThat(quotes.getLast().continued()).isTrue();
        assertThat(quotes.getLast().speaker())
                .isNotNull()
                .extracting(FoundSource::name)
                .isEqualTo("Ada Quill");
    }

    @Test
    void aTranscriptReprintedInMarksHasItsTurns() {
        String text = "\"JANE DOE: We will see what the tide brings.\n\n\"TOM REED: I doubt it.\"";
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes.stream()
                        .map(quote ->
                                quote.speaker() == null ? "" : quote.speaker().label()))
                .containsExactly("JANE DOE", "TOM REED");
        assertThat(Printed.words(text, quotes.getFirst())).containsExactly("We will see what the tide brings.");
    }

    @Test
    void aHeadingInMarksIsNoQuote() {
        String text = "“We hope,” said Tom Reed.\n\n“THE FERRY IS LATE ONCE MORE”\n\nIt rained.";

        assertThat(EXTRACTOR.extract(text).quotes()).hasSize(1);
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "🚢🚢 news. “The ferry 🚢 is late,” Ada Quill said.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(quote.content()).containsExactly(new Span(10, 30));
        assertThat(Printed.words(text, quote)).containsExactly("The ferry 🚢 is late,");
    }
}
