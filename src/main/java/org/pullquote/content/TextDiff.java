package org.pullquote.content;

import com.github.difflib.algorithm.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A {@link ShortestEdit} of one text to another by words, as the place in the other text of every code point that is kept. */
final class TextDiff {
    /** For what is not kept. */
    static final int GONE = -1;

    private final int[] image;
    private final int[] origin;
    private final int cost;
    private final int hunks;

    TextDiff(String before, String after) {
        this(before, after, ShortestEdit::between);
    }

    /** The same where only a way that takes away and adds no more tokens than given is of use; a longer one is rough. */
    TextDiff(String before, String after, int most) {
        this(before, after, (old, young) -> ShortestEdit.between(old, young, most));
    }

    private TextDiff(String before, String after, BiFunction<List<String>, List<String>, List<Change>> between) {
        var old = Tokens.of(before);
        var young = Tokens.of(after);
        image = new int[before.codePointCount(0, before.length())];
        origin = new int[after.codePointCount(0, after.length())];
        Arrays.fill(image, GONE);
        Arrays.fill(origin, GONE);
        int head = old.sharedStart(young);
        int tail = old.sharedEnd(young, head);
        int oldAt = 0;
        int youngAt = 0;
        int changed = 0;
        int parts = 0;
        var changes = between.apply(
                old.texts().subList(head, old.size() - tail), young.texts().subList(head, young.size() - tail));
        for (var change : changes) {
            keep(old, young, oldAt, youngAt, head + change.startOriginal - oldAt);
            // What is taken away and what is added at one place may come as two changes.
            boolean goesOn = parts > 0 && oldAt == head + change.startOriginal && youngAt == head + change.startRevised;
            parts += goesOn ? 0 : 1;
            oldAt = head + change.endOriginal;
            youngAt = head + change.endRevised;
            changed += change.endOriginal - change.startOriginal + change.endRevised - change.startRevised;
        }
        keep(old, young, oldAt, youngAt, old.size() - oldAt);
        cost = changed;
        hunks = parts;
    }

    private void keep(Tokens old, Tokens young, int oldFrom, int youngFrom, int tokens) {
        for (int t = 0; t < tokens; t++) {
            int from = old.starts()[oldFrom + t];
            int to = young.starts()[youngFrom + t];
            keep(from, to, old.ends()[oldFrom + t] - from);
            if (t + 1 < tokens) {
                // The white space up to the next token, if there is as much.
                int gap = old.starts()[oldFrom + t + 1] - old.ends()[oldFrom + t];
                int other = young.starts()[youngFrom + t + 1] - young.ends()[youngFrom + t];
                keep(old.ends()[oldFrom + t], young.ends()[youngFrom + t], gap == other ? gap : 0);
            }
        }
    }

    private void keep(int from, int to, int length) {
        for (int i = 0; i < length; i++) {
            image[from + i] = to + i;
            origin[to + i] = from + i;
        }
    }

    /** How many tokens are taken away or added. */
    int cost() {
        return cost;
    }

    /** At how many places. */
    int hunks() {
        return hunks;
    }

    /** Where the words that are at a place of the new text now were, if they are untouched. */
    Optional<Span> origin(Span place) {
        int first = origin[place.start()];
        return first != GONE && IntStream.range(0, place.length()).allMatch(i -> origin[place.start() + i] == first + i)
                ? Optional.of(new Span(first, first + place.length()))
                : Optional.empty();
    }

    /** What stands in the new text between the nearest kept characters before and after a place of the old one. */
    Span image(Span place) {
        int start = place.start() < image.length ? image[place.start()] : GONE;
        for (int i = Math.min(place.start(), image.length) - 1; start == GONE && i >= 0; i--) {
            start = image[i] == GONE ? GONE : image[i] + 1;
        }
        int end = place.end() > 0 && place.end() <= image.length ? image[place.end() - 1] : GONE;
        end = end == GONE ? GONE : end + 1;
        for (int i = place.end(); end == GONE && i < image.length; i++) {
            end = image[i];
        }
        int from = Math.max(start, 0);
        return new Span(from, Math.max(from, end == GONE ? origin.length : end));
    }
}
