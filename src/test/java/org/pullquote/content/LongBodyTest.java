package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anchors in bodies of a book's length, which have to be moved in a second or two. */
class LongBodyTest {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @Test
    void anAnchorDriftsWhereEveryWordWasReplaced() {
        assertThat(move("w ".repeat(30_000), "v ".repeat(30_000), 100, 4_099)).isInstanceOf(Reanchored.Drifted.class);
    }

    @Test
    void wordsThatRepeatThemselvesAreFound() {
        assertThat(move("w ".repeat(400_000), "w ".repeat(400_001), 0, 400_001)).isInstanceOf(Reanchored.Held.class);
    }

    @Test
    void uniqueWordsKeepTheirAnchorInATextWrittenAnew() {
        assertThat(move(written("old", "“We waited all day.”"), written("young", "“We waited all day.”"), 0))
                .isInstanceOf(Reanchored.Moved.class);
    }

    /** They are long enough not to stand there by chance, but which of them went is not known. */
    @Test
    void wordsThatStoodTwiceDriftInATextWrittenAnew() {
        assertThat(move(
                        written("old", "“We waited all day.”", "“We waited all day.”"),
                        written("young", "“We waited all day.”"),
                        0))
                .isInstanceOf(Reanchored.Drifted.class);
    }

    /** Any of the others could be theirs, as far as the words beside them go. */
    @Test
    void theSameWordsInEachOfManyParagraphsAreQuick() {
        var before = yearly("he", "he");
        var text = PlainText.of(before);
        var anchors = text.find("No,").stream()
                .map(place -> text.anchor(place.start(), place.end()))
                .toList();

        assertThat(assertTimeoutPreemptively(
                        GENEROUS, () -> new Reanchoring(before, yearly("she", "he")).move(anchors)))
                .noneMatch(Reanchored.Drifted.class::isInstance);
    }

    private static Body yearly(String even, String odd) {
        return Bodies.paragraphs(IntStream.range(0, 1_500)
                .mapToObj(year ->
                        "“No,” %s said in the year %d.%s".formatted(year % 2 == 0 ? even : odd, year, " w".repeat(200)))
                .toArray(String[]::new));
    }

    /** It is sought each time a body is read where its last lines end. */
    @Test
    void linesWithNothingOnThemAreReadOnce() {
        var code = "a" + "\n".repeat(1_000_000) + "b";

        var read =
                assertTimeoutPreemptively(GENEROUS, () -> new Body(List.of(new Block.Code("b1", null, code + "\n\n"))));

        assertThat(read.blocks()).containsExactly(new Block.Code("b1", null, code));
    }

    /** Six thousand words, all of them other ones in another text, and sentences among them. */
    private static String written(String word, String... sentences) {
        var words = new ArrayList<>(
                IntStream.range(0, 6_000).mapToObj(i -> word + i).toList());
        for (int i = 0; i < sentences.length; i++) {
            words.add((i + 1) * 1_000 + word.length(), sentences[i]);
        }
        return String.join(" ", words);
    }

    private static Reanchored move(String before, String after, int place) {
        var found = PlainText.of(body(before)).find("We waited all day.").get(place);
        return move(before, after, found.start(), found.end());
    }

    private static Reanchored move(String before, String after, int start, int end) {
        var anchor = PlainText.of(body(before)).anchor(start, end);
        return assertTimeoutPreemptively(
                        GENEROUS, () -> new Reanchoring(body(before), body(after)).move(List.of(anchor)))
                .getFirst();
    }

    private static Body body(String text) {
        return new Body(List.of(new Block.Paragraph("b1", List.of(Run.of(text)))));
    }
}
