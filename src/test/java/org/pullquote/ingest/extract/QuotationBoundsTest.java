package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quoted and what only stands in marks, and who said it where the sentence is not a plain one. */
class QuotationBoundsTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The ferry is late,” Ada Quill told “Harbour Watch,” and smiled.|The ferry is late,",
                "“The ferry is late,” said Ada Quill, author of “The Last Ferry,” a history.|The ferry is late,",
                "“The ferry is late,” wrote the authors of the “Ostra Report,” on Monday.|The ferry is late,",
                "“The ferry is late,” Ada Quill said at a meeting in Ely, N.C., “but it will come.”"
                        + "|The ferry is late,/but it will come.",
            })
    void aNameInMarksIsNoPartOfTheQuotationBeforeIt(String text, String words) {
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).hasSize(1);
        assertThat(Printed.words(text, quotes.getFirst())).containsExactly(words.split("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour has some of the “oldest boats of the whole coast.” [Herald]",
                "Ada Quill, star of the show “The Ferry,” who went on to sail, left.",
            })
    void wordsInMarksThatNobodySaysAreNoQuote(String text) {
        assertThat(EXTRACTOR.extract(text).quotes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The pier is safe now,” and boats came back last week, Ada Quill said.|Ada Quill",
                "“Never again!” Ada Quill, the harbour's pilot, said of the race.|Ada Quill",
                "\"He asked, 'Where is the ferry?'\" Ada Quill, a pilot from Ostra, said.|Ada Quill",
                "Asked about it, Ada Quill said, “We have no comment,” the Harbour Herald reported.|Ada Quill",
            })
    void theSpeakerIsFoundInSentencesThatAreNotPlain(String text, String speaker) {
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().speaker())
                .isNotNull()
                .extracting(FoundSource::label)
                .isEqualTo(speaker);
    }

    @Test
    void aNameWithItsAppositionIsTheSubjectAndNotWhatIsSaid() {
        String text = "Ada Quill, the pilot of the ferry said in a statement. “The ferry is late.”";
        var quotes = EXTRACTOR.extract(text).quotes();

        assertThat(quotes).hasSize(1);
        assertThat(Printed.words(text, quotes.getFirst())).containsExactly("The ferry is late.");
    }
}
