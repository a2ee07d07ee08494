package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.content.Span;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.SourceKind;

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

        assertThat(slice(text, quote.content().getFirst())).isEqualTo(words);
        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::label).isEqualTo(speaker);
        assertThat(quote.cueText()).isEqualTo(cue);
    }

    @Test
    void aQuotationSplitByItsAttributionIsOneQuote() {
        String text = "“The ferry,” Ada Quill said, “is late.”";
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).hasSize(1);
        assertThat(words(text, quotes.getFirst())).containsExactly("The ferry,", "is late.");
    }

    @Test
    void quotedWordsWithinASentenceAreAMixedQuote() {
        String text = "Mayor Tom Reed said the pier was “a ruin” and would close.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(quote.kind()).isEqualTo(QuoteKind.MIXED);
        assertThat(words(text, quote)).containsExactly("a ruin");
        assertThat(quote.speakerRole()).isEqualTo("Mayor");
    }

    @Test
    void aPronounLeadsToThePersonNamedBefore() {
        String text = "Ada Quill has steered the ferry for years.\n\n“I like fog,” she said.";

        assertThat(EXTRACTOR.extract(text).quotes().getFirst().speaker())
                .isNotNull()
                .extracting(FoundSource::name)
                .isEqualTo("Ada Quill");
    }

    @Test
    void anAnonymousSourceHasADescriptionAndNoName() {
        String text = "“We were told to wait,” said a harbour official who spoke on condition of anonymity.";
        var source = EXTRACTOR.extract(text).sources().getFirst();

        assertThat(source.kind()).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(source.name()).isNull();
        assertThat(source.description()).startsWith("a harbour official");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We were told to wait,” said a person familiar with the matter.|a person familiar with the matter",
                "A harbour official, speaking on condition of anonymity, said: “We were told to wait.”|A harbour official",
                "“We were told to wait,” said an official, who asked not to be named.|an official",
            })
    void whoeverIsNotNamedIsAnAnonymousSource(String text, String description) {
        var speaker = EXTRACTOR.extract(text).quotes().getFirst().speaker();

        assertThat(speaker).isNotNull().extracting(FoundSource::kind).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(speaker).isNotNull().extracting(FoundSource::description).isEqualTo(description);
    }

    @Test
    void whomASpeakerCitesIsInTheChain() {
        String text = "Tom Reed, citing the harbour office, said the ferry was late.";

        assertThat(EXTRACTOR.extract(text).quotes().getFirst().via())
                .extracting(FoundSource::label)
                .containsExactly("the harbour office");
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
        assertThat(words(text, quotes.getLast())).containsExactly("I doubt it.");
    }

    @Test
    void theAgencyOfADatelineIsASource() {
        var sources = EXTRACTOR
                .extract("OSTRA (AP) — The harbour reopened on Monday.")
                .sources();

        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SourceKind.AGENCY);
            assertThat(source.name()).isEqualTo("AP");
        });
    }

    @Test
    void whatComesThroughAnotherHasHimInItsChain() {
        String text = "According to the Harbour Herald, Mayor Tom Reed called for a “quiet summer” on the pier.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::name).isEqualTo("Tom Reed");
        assertThat(quote.via()).extracting(FoundSource::name).containsExactly("Harbour Herald");
    }

    @Test
    void inAnotherLanguageQuotationsAreFoundWithoutSpeakers() {
        String text = "Der Bürgermeister sagte: „Wir bauen den Pier im Sommer neu.“";
        var german = new KnownFacts(List.of(), List.of(), List.of(), "de");
        var quote = EXTRACTOR.extract(text, german).quotes().getFirst();

        assertThat(words(text, quote)).containsExactly("Wir bauen den Pier im Sommer neu.");
        assertThat(quote.speaker()).isNull();
    }

    @Test
    void spansThatAreNoProseHoldNoQuotes() {
        String text = "“The ferry is late,” Ada Quill said.";
        var apart = new KnownFacts(List.of(), List.of(new Span(0, text.length())), List.of(), null);

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

        assertThat(words(text, quote)).containsExactly("The ferry is late, and we know why,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The ferry is late.” — Ada Quill|The ferry is late.|Ada Quill",
                "“The ferry is late again.” [Harbour Herald]|The ferry is late again.|Harbour Herald",
                "Ada Quill issued a statement, “The ferry is late again.”|The ferry is late again.|Ada Quill",
            })
    void aNameBehindAQuotationSignsIt(String text, String words, String speaker) {
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(words(text, quote)).containsExactly(words);
        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::label).isEqualTo(speaker);
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
    void whoGoesOnIsWhoSaidTheQuotationNotWhomTheSentenceMentionsAfterIt() {
        String text = "“The ferry is late,” said Ada Quill, referring to what Tom Reed calls a “ruin.” “It always is.”";

        assertThat(EXTRACTOR.extract(text).quotes().getLast().speaker())
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
        assertThat(words(text, quotes.getFirst())).containsExactly("We will see what the tide brings.");
    }

    @Test
    void aPullQuoteIsSaidByTheNameBelowIt() {
        String text = "“We hope,” said Tom Reed.\n\n\"The ferry was late again.\nAda Quill, harbour pilot.\"";
        var quote = EXTRACTOR.extract(text).quotes().getLast();

        assertThat(words(text, quote)).containsExactly("The ferry was late again.");
        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::name).isEqualTo("Ada Quill");
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
        assertThat(words(text, quote)).containsExactly("The ferry 🚢 is late,");
    }

    @ParameterizedTest
    @CsvSource({
        "'Also Read: The pier closes',The pier closes",
        "'Related: The pier closes',The pier closes",
        "'Lesen Sie auch: Der Pier schließt',Der Pier schließt",
        "'À lire aussi : La jetée ferme',La jetée ferme",
        "'Lea también: Cierra el muelle',Cierra el muelle",
    })
    void linesOfFurtherReadingAreLinks(String line, String title) {
        var links = EXTRACTOR.extract("The pier is old.\n\n" + line).links();

        assertThat(links).singleElement().extracting(FoundLink::title).isEqualTo(title);
    }

    @Test
    void proseThatBeginsLikeALinkIsNone() {
        assertThat(EXTRACTOR
                        .extract("Related species live in the bay.\n\nMore boats came.")
                        .links())
                .isEmpty();
    }

    private static List<String> words(String text, FoundQuote quote) {
        return quote.content().stream().map(span -> slice(text, span)).toList();
    }

    private static String slice(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
