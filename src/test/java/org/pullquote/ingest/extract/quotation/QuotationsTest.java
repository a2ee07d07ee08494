package org.pullquote.ingest.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.ingest.extract.text.FlatText;

class QuotationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "She said “no fish today” and left.|no fish today",
                "She said \"no fish today\" and left.|no fish today",
                "She said ''no fish today'' and left.|no fish today",
                "She said ‘we’re out of fish’ and left.|we’re out of fish",
                "Sie sagte: „Heute kein Fisch.“ Dann ging sie.|Heute kein Fisch.",
                "Sie sagte: »Heute kein Fisch.« Dann ging sie.|Heute kein Fisch.",
                "Elle a dit : « Pas de poisson. » Puis elle partit.|Pas de poisson.",
                "Dijo: «Hoy no hay pescado». Y se fue.|Hoy no hay pescado",
                "Sie sagte: ›Heute kein Fisch.‹ Dann ging sie.|Heute kein Fisch.",
                "Sie sagte: ‹Heute kein Fisch.› Dann ging sie.|Heute kein Fisch.",
                "Er rief: «Sie sagte ‹kein Fisch› und ging.» Dann schwieg er.|Sie sagte ‹kein Fisch› und ging.",
            })
    void everyStyleOfMarksIsRead(String text, String words) {
        assertThat(words(text)).containsExactly(words);
    }

    @Test
    void singleMarksInsideDoubleOnesBelongToTheWords() {
        assertThat(words("He said: “She cried ‘fish’ and ran.”")).containsExactly("She cried ‘fish’ and ran.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"He said: “She cried “fish” and ran.”", "He said: \"She cried \"fish\" and ran.\""})
    void aQuotationInTheSameMarksWithinAQuotationBelongsToItsWords(String text) {
        assertThat(words(text)).singleElement().asString().matches("She cried .fish. and ran\\.");
    }

    @Test
    void anApostropheIsNoMark() {
        assertThat(words("The skippers’ boats aren’t the mayor’s.")).isEmpty();
    }

    @Test
    void aTurnedMarkStillOpens() {
        assertThat(words("The tide was late. ”We waited,” she said.")).containsExactly("We waited,");
    }

    @Test
    void aMissingOpeningMarkIsSuppliedAtTheHeadOfTheLine() {
        assertThat(words("We waited all night,” she said.")).containsExactly("We waited all night,");
    }

    @Test
    void aMarkBetweenTwoSentencesWithoutASpaceEndsOneQuotationAndOpensTheNext() {
        assertThat(words("It came “at our wish.”Boats were counted,” she said."))
                .containsExactly("at our wish.", "Boats were counted,");
    }

    @Test
    void aQuotationGoesOnInTheNextParagraphWithAnotherOpeningMark() {
        var quotations = Quotations.of(FlatText.of("“We waited.\n\n“Nobody came,” she said."));

        assertThat(quotations).hasSize(2);
        assertThat(quotations.getFirst().unclosed()).isTrue();
        assertThat(quotations.getLast().unclosed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Nous attendons. \n\n« Personne n’est venu », dit-elle.",
                "« Nous attendons. \n\n» Personne n’est venu », dit-elle.",
                "„Wir warten.\n\n„Niemand kam“, sagte sie.",
                "«Esperamos.\n\n»Nadie vino», dijo ella.",
            })
    void repeatedMarksOfOtherLanguagesGoOn(String text) {
        var quotations = Quotations.of(FlatText.of(text));

        assertThat(quotations).hasSize(2);
        assertThat(quotations.getFirst().unclosed()).isTrue();
        assertThat(words(text).getLast()).matches("Personne n’est venu|Niemand kam|Nadie vino");
    }

    @Test
    void aDatedReportIsNotQuotedThoughAMarkStandsBeforeIt() {
        String text = "“We hope.\n\n“Quill said on Monday that nets were cut.”I saw it, but only once.”";

        assertThat(words(text)).containsExactly("We hope.", "I saw it, but only once.");
    }

    @Test
    void blockQuotationsNeedNoMarks() {
        String text = "She wrote:\n\nWe waited.";
        var block = FlatText.of(text).lines().getLast();

        assertThat(Quotations.of(FlatText.of(text), List.of(block)))
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.words()).isEqualTo(block));
    }

    private static List<String> words(String text) {
        var flat = FlatText.of(text);
        return Quotations.of(flat).stream()
                .flatMap(quotation -> quotation.parts().stream())
                .map(part -> flat.slice(part.words()))
                .toList();
    }
}
