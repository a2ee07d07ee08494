package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundLinksTest {
    private static final Extractor EXTRACTOR = new Extractor();

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
}
