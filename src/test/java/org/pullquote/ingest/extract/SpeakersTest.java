package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.edition.SourceKind;

class SpeakersTest {
    private static final Extractor EXTRACTOR = new Extractor();

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
                "“We were told to wait,” said a baker.|a baker",
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
    void theAgencyOfADatelineIsASource() {
        var sources = EXTRACTOR
                .extract("OSTRA (AP) — The harbour reopened on Monday.")
                .sources();

        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SourceKind.AGENCY);
            assertThat(source.name()).isEqualTo("AP");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Then harbour master Ada Quill came. “The ferry is late,” the harbour master said.|Ada Quill",
                "Ada Quill, a baker from Ely, came. Tom Reed left. “The ferry is late,” the baker said.|Ada Quill",
                "Ada Quill came. The pilot Tom Baker left. “The ferry is late,” the pilot said.|Tom Baker",
                "“The ferry is late,” said Ada Quill, executive director of Democrats for Life.|Ada Quill",
                "“The ferry is late,” said Norden’s MPD news agency.|MPD",
            })
    void aDescriptionLeadsToWhomItIsPrintedWith(String text, String speaker) {
        assertThat(EXTRACTOR.extract(text).quotes().getLast().speaker())
                .isNotNull()
                .extracting(FoundSource::name)
                .isEqualTo(speaker);
    }

    @Test
    void whatANameIsCalledTellsItsKind() {
        var sources = EXTRACTOR
                .extract("“We sail,” MPD said. The Norden newspaper and the MPD news agency were there.")
                .sources();

        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("MPD");
            assertThat(source.kind()).isEqualTo(SourceKind.AGENCY);
        });
    }

    @Test
    void theExamplePageIsSaidByWhoSaidIt() throws IOException {
        var page = Files.readString(Path.of("docs/examples/scraped-page.txt"));
        var quotes = EXTRACTOR.extract(page).quotes();

        assertThat(quotes)
                .extracting(quote ->
                        quote.speaker() == null ? null : quote.speaker().label())
                .containsExactly(
                        "Runa Thorsen",
                        "Runa Thorsen",
                        "a board member",
                        "a board member",
                        "MPD",
                        "MPD",
                        "Ilse Marwood",
                        "Ilse Marwood",
                        "Runa Thorsen",
                        "Runa Thorsen");
        assertThat(quotes.getFirst().via()).extracting(FoundSource::label).containsExactly("Ministry of Bridges");
        assertThat(quotes.get(8).via()).extracting(FoundSource::label).containsExactly("Radio Mole");
    }

    @Test
    void whoReportsWhatWasSaidIsInTheChain() {
        String text = "“The ferry is late,” said Ada Quill, reports the Harbour Herald.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::name).isEqualTo("Ada Quill");
        assertThat(quote.via()).extracting(FoundSource::name).containsExactly("Harbour Herald");
    }

    @Test
    void whatComesThroughAnotherHasHimInItsChain() {
        String text = "According to the Harbour Herald, Mayor Tom Reed called for a “quiet summer” on the pier.";
        var quote = EXTRACTOR.extract(text).quotes().getFirst();

        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::name).isEqualTo("Tom Reed");
        assertThat(quote.via()).extracting(FoundSource::name).containsExactly("Harbour Herald");
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

        assertThat(Printed.words(text, quote)).containsExactly(words);
        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::label).isEqualTo(speaker);
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
    void aPullQuoteIsSaidByTheNameBelowIt() {
        String text = "“We hope,” said Tom Reed.\n\n\"The ferry was late again.\nAda Quill, harbour pilot.\"";
        var quote = EXTRACTOR.extract(text).quotes().getLast();

        assertThat(Printed.words(text, quote)).containsExactly("The ferry was late again.");
        assertThat(quote.speaker()).isNotNull().extracting(FoundSource::name).isEqualTo("Ada Quill");
    }
}
