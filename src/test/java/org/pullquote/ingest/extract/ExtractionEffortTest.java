package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts made to take long; each takes a second or two. Before there was a limit, some took hours. */
class ExtractionEffortTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~“a ” said ~,40000",
                "~Aa of ~,200000",
                "~Aa Bb. ~,100000",
                "~😀 “We waited,” said Jane Doe. ~,20000",
                "~Jane Doe said that ~,40000",
            })
    void aTextThatTakesTooManyStepsIsGivenUp(String part, int times) {
        var extraction = extract(part.repeat(times));

        assertThat(extraction.complete()).isFalse();
        assertThat(extraction.quotes()).isEmpty();
        assertThat(extraction.sources()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "“,200000",
                "“a,100000",
                "~‘a’ a’ ~,100000",
                "A-,200000",
                "~The boat came in. ~,60000",
            })
    void whatIsLongAndPlainIsReadToTheEnd(String part, int times) {
        assertThat(extract(part.repeat(times)).complete()).isTrue();
    }

    @Test
    void aTimeOfManyWordsIsReadWithoutAnEnd() {
        assertThat(extract("Jane Doe said " + "last ".repeat(200_000)).quotes()).isEmpty();
    }

    @Test
    void anArticleAsLongAsABookletIsReadToTheEnd() {
        var paragraphs = IntStream.range(0, 500)
                .mapToObj(i ->
                        "“We waited for boat number %d all day,” said Jane Doe, a baker. Nobody came.".formatted(i))
                .collect(Collectors.joining("\n\n"));

        assertThat(extract(paragraphs).quotes()).hasSize(500);
    }

    private static Extraction extract(String text) {
        return assertTimeoutPreemptively(GENEROUS, () -> EXTRACTOR.extract(text));
    }
}
