package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReanchoringPropertiesTest {
    @Property
    void anAnchorFollowsItsWordsWhateverIsEditedElsewhere(@ForAll Random random) {
        var text = new EditedText(random);
        var before = text.body();
        var anchor = anchor(before, text.quotation());
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            text.editElsewhere();
        }
        var after = text.body();

        var moved = move(before, after, anchor);

        // Of words that stand twice, one edit can take away either: the text does not tell which.
        if (occurrences(before, anchor.exact()) == 1 && isDecidable(anchor, anchor(after, text.quotation()), after)) {
            assertThat(moved).as("%s%n%s%n%s", before, after, anchor).isNotInstanceOf(Reanchored.Drifted.class);
        }
        if (!(moved instanceof Reanchored.Drifted)) {
            assertStandsOnItsWords(moved, after);
        }
        if (occurrences(before, anchor.exact()) == 1 && occurrences(after, anchor.exact()) == 1) {
            assertThat(moved.after()).isEqualTo(anchor(after, text.quotation()));
        }
    }

    @Property
    void anAnchorNeverStaysOnWordsThatWereChanged(@ForAll Random random) {
        var text = new EditedText(random);
        var before = text.body();
        var anchor = anchor(before, text.quotation());
        text.editWithin();
        boolean unique = occurrences(before, anchor.exact()) == 1;
        for (int i = 0; unique && i < random.nextInt(3); i++) {
            text.editElsewhere();
        }
        var after = text.body();
        Assume.that(!unique || occurrences(after, anchor.exact()) == 0);

        var moved = move(before, after, anchor);

        assertThat(moved).as("%s%n%s%n%s", before, after, anchor).isInstanceOf(Reanchored.Drifted.class);
        assertThat(moved.after().exact()).isEqualTo(anchor.exact());
    }

    /** Punctuation that stands at words without a space is where nothing can be left between what is kept. */
    @Property(tries = 5_000)
    void anAnchorStandsOnWordsOfOneBlockWhateverBecomesOfTheText(@ForAll Random random) {
        var before = Bodies.paragraphs(pieces(random), pieces(random));
        var after = random.nextInt(8) == 0 ? Bodies.paragraphs() : Bodies.paragraphs(pieces(random), pieces(random));
        var block = PlainText.of(before).blocks().getFirst();
        int start = random.nextInt(block.start(), block.end());
        var anchor = anchor(before, new Span(start, random.nextInt(start, block.end()) + 1));

        var moved = move(before, after, anchor);

        if (!(moved instanceof Reanchored.Drifted drifted)) {
            assertStandsOnItsWords(moved, after);
        } else if (drifted.guess() != null) {
            var guess = drifted.guess();
            assertThat(guess).isEqualTo(anchor(after, new Span(guess.start(), guess.end())));
        }
    }

    private static String pieces(Random random) {
        var pieces = List.of("peace", "truce", "now", ".", "”", "“", "—", " ", " ", "\n", "שלום", "👍🏽");
        return random.ints(random.nextLong(12), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining("", "we", "."));
    }

    /** Where the same words were put in elsewhere and both neighbours are new, nothing tells which ones were there before. */
    private static boolean isDecidable(Anchor before, Anchor after, Body text) {
        return occurrences(text, before.exact()) == 1
                || lastWord(before.prefix()).equals(lastWord(after.prefix()))
                || firstWord(before.suffix()).equals(firstWord(after.suffix()));
    }

    private static String lastWord(String context) {
        var words = Tokens.of(context).texts();
        return words.isEmpty() ? "" : words.getLast();
    }

    private static String firstWord(String context) {
        var words = Tokens.of(context).texts();
        return words.isEmpty() ? "" : words.getFirst();
    }

    private static void assertStandsOnItsWords(Reanchored moved, Body after) {
        var place = moved.after();
        assertThat(place.exact()).isEqualTo(moved.before().exact());
        assertThat(place).isEqualTo(PlainText.of(after).anchor(place.start(), place.end()));
        assertThat(moved instanceof Reanchored.Held)
                .isEqualTo(place.start() == moved.before().start());
    }

    private static Anchor anchor(Body body, Span place) {
        return PlainText.of(body).anchor(place.start(), place.end());
    }

    private static int occurrences(Body body, String words) {
        return PlainText.of(body).places(words).size();
    }

    private static Reanchored move(Body before, Body after, Anchor anchor) {
        return new Reanchoring(before, after).move(List.of(anchor)).getFirst();
    }
}
