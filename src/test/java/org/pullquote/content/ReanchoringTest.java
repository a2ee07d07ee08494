package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReanchoringTest {
    private static final String LEAD = "He called for an “immediate truce”, she said.";

    @Test
    void wordsAtTheirPlaceAreHeld() {
        var result = move("immediate truce", List.of(LEAD), List.of(LEAD + " It is over."));

        assertThat(result).isInstanceOf(Reanchored.Held.class);
        assertThat(result.after().suffix()).isEqualTo("”, she said. It is over.");
    }

    /** Seven code points, but not worth more than the words beside it. */
    @Test
    void anEmojiThatIsSeenAsOneCharacterWeighsAsOne() {
        var result = move(
                "truce", List.of("we 👩‍👩‍👧 truce not"), List.of("we now truce or truce not —", "a truce 👩‍👩‍👧"));

        assertThat(result).isInstanceOf(Reanchored.Moved.class);
        assertThat(result.after().block()).isEqualTo("b1");
    }

    @Test
    void wordsCutAndPastedAreMoved() {
        var result = move("immediate truce", List.of(LEAD, "The mayor left."), List.of("The mayor left.", LEAD));

        assertThat(result).isInstanceOf(Reanchored.Moved.class);
        assertThat(result.after().block()).isEqualTo("b2");
        assertThat(result.after().exact()).isEqualTo("immediate truce");
    }

    @Test
    void aChangedWordDriftsAndTheGuessIsWhatStandsThereNow() {
        var result = move("immediate truce", List.of(LEAD), List.of(LEAD.replace("truce", "ceasefire")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Reanchored.Drifted.class,
                        drifted -> assertThat(drifted.guess())
                                .extracting(Anchor::exact)
                                .isEqualTo("immediate ceasefire"));
        assertThat(result.after().exact()).isEqualTo("immediate truce");
    }

    @Test
    void aDriftedAnchorComesBackWhenItsWordsDo() {
        var changed = Bodies.paragraphs(LEAD.replace("truce", "ceasefire"));
        var drifted = move("immediate truce", List.of(LEAD), List.of(LEAD.replace("truce", "ceasefire")));

        var stillDrifted =
                new Reanchoring(changed, changed).move(List.of(drifted.after())).getFirst();
        var restored = new Reanchoring(changed, Bodies.paragraphs(LEAD))
                .move(List.of(stillDrifted.after()))
                .getFirst();

        assertThat(stillDrifted).isInstanceOf(Reanchored.Drifted.class);
        assertThat(restored.after())
                .isEqualTo(PlainText.of(Bodies.paragraphs(LEAD)).anchor(18, 33));
        assertThat(restored).isInstanceOf(Reanchored.Held.class);
    }

    @Test
    void wordsThatAreGoneDriftWithoutAGuess() {
        var result = move("immediate truce", List.of(LEAD, "The mayor left."), List.of("The mayor left."));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Reanchored.Drifted.class,
                        drifted -> assertThat(drifted.guess()).isNull());
    }

    @Test
    void wordsMovedAndChangedAreGuessedByTheirLikeness() {
        var result = move(
                "we will never sign this treaty",
                List.of("“we will never sign this treaty”", "The mayor left town."),
                List.of("The mayor left town.", "Later on: “we shall never sign this treaty”"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Reanchored.Drifted.class,
                        drifted -> assertThat(drifted.guess())
                                .extracting(Anchor::exact)
                                .isEqualTo("we shall never sign this treaty"));
    }

    @Test
    void theSameWordsElsewhereDoNotStandInForChangedOnes() {
        var twice = "It is complex. Nobody doubts that it is complex indeed.";
        var before = Bodies.paragraphs(twice);
        var second = PlainText.of(before).find("complex").getLast();

        var result = new Reanchoring(
                        before, Bodies.paragraphs("It is complex. Nobody doubts that it is simple indeed."))
                .move(List.of(PlainText.of(before).anchor(second.start(), second.end())))
                .getFirst();

        assertThat(result).isInstanceOf(Reanchored.Drifted.class);
    }

    @Test
    void longBodiesAreQuick() {
        var before = words(new Random(1), 5_000);
        var after = words(new Random(2), 5_000);
        var text = PlainText.of(before);
        var anchors = text.blocks().stream()
                .map(block -> text.anchor(block.start(), Math.min(block.end(), block.start() + 40)))
                .toList();

        assertTimeout(Duration.ofSeconds(60), () -> new Reanchoring(before, after).move(anchors));
    }

    private static Body words(Random random, int count) {
        return Bodies.paragraphs(random.ints(count / 50, 0, 1_000)
                .mapToObj(seed -> new Random(seed)
                        .ints(50, 0, 800)
                        .mapToObj(word -> "w" + word)
                        .collect(Collectors.joining(" ")))
                .toArray(String[]::new));
    }

    private static Reanchored move(String words, List<String> before, List<String> after) {
        var body = Bodies.paragraphs(before.toArray(String[]::new));
        var text = PlainText.of(body);
        var place = text.find(words).getFirst();
        return new Reanchoring(body, Bodies.paragraphs(after.toArray(String[]::new)))
                .move(List.of(text.anchor(place.start(), place.end())))
                .getFirst();
    }
}
