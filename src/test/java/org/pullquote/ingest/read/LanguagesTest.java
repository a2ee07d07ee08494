package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.Run;

class LanguagesTest {
    private static final String GERMAN = "Der Bürgermeister sagte am Montag, der Pier werde im Sommer neu gebaut. Die"
            + " Kosten seien hoch, aber die Stadt habe keine Wahl, denn die alten Pfähle seien morsch.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The mayor said on Monday that the pier would be rebuilt in summer. The cost is high, but the town has no"
                        + " choice, since the old piles are rotten.",
                "fr|Le maire a déclaré lundi que la jetée serait reconstruite cet été. Les coûts sont élevés, mais la ville"
                        + " n'a pas le choix, car les vieux pieux sont pourris.",
                "es|El alcalde dijo el lunes que el muelle se reconstruirá en verano. Los costes son altos, pero la ciudad"
                        + " no tiene otra opción, porque los viejos pilotes están podridos.",
                "de|" + GERMAN,
            })
    void theLanguageOfATextIsTold(String language, String text) {
        assertThat(Languages.of(text)).contains(language);
    }

    @Test
    void aFewWordsAreOfNoCertainLanguage() {
        assertThat(Languages.of("Pier schließt")).isEmpty();
        assertThat(Languages.of("1 2 3 4 5 6 7 8 9 ".repeat(20))).isEmpty();
    }

    @Test
    void theLanguageThatASourceDeclaresWins() {
        assertThat(read(GERMAN, "en-GB").locale()).isEqualTo("en-GB");
        assertThat(read(GERMAN, null).locale()).isEqualTo("de");
    }

    /** Well formed, but no language. */
    @Test
    void aTagLongerThanAnyLanguageIsNone() {
        assertThat(read(GERMAN, "en-x-t0" + "-aaaaaaaa".repeat(1_000)).locale()).isEqualTo("de");
    }

    private static ReadArticle read(String text, @Nullable String declared) {
        var body = new Body(List.of(new Block.Paragraph("", List.of(Run.of(text)))));
        return ((Entry.Article)
                        ReadArticle.of("one", "Pier", body).locale(declared).entry())
                .article();
    }
}
