package org.pullquote.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves anchors along when a body is edited: made once for an edit. Words count as unchanged only if the exact text is the
 * same.
 *
 * <ol>
 *   <li>A shortest edit by words that leads from the old text to the new one carries most anchors along.
 *   <li>Where that edit touches the words although they still stand in the text, the place is theirs if an edit that
 *       leaves them alone is as short. So it is where they stand several times and more of their context is elsewhere.
 *   <li>Words that were cut and pasted are theirs if enough of their context came along, or if they are too many to
 *       stand there by chance. Enough of it also tells them from the same words that stand now where they stood.
 *   <li>Otherwise the anchor has drifted. The guess is what took the words' place, or, where nothing did, the passage
 *       that shares most words with them.
 * </ol>
 *
 * <p>Words that stood in the old text a second time, and still do, are taken for them in the third step only if more of
 * their context is around than of that of the others. After more changes than a {@link ShortestEdit} looks through, only
 * words that stand once in either text keep their anchor.
 */
public final class Reanchoring {
    /** Code points of context, on both sides together, that make a place theirs. */
    private static final int ENOUGH_CONTEXT = 12;
    /** Words that do not recur by chance. */
    private static final int ENOUGH_WORDS = 4;
    /** Of places with the same words, how many are weighed. */
    private static final int MOST_PLACES = 8;
    /** Tokens added or removed beyond which a text is another, and weighing other ways to it would take seconds. */
    private static final int MOST_CHANGES = 2_000;

    /** UTF-16 units that weighing other ways may read, for all anchors together. */
    private static final long MOST_READ = 20_000_000;

    private final PlainText before;
    private final PlainText after;
    private final TextDiff diff;
    private final Resemblance resemblance;
    private final Map<String, List<Span>> placesBefore = new HashMap<>();
    private final Map<String, List<Span>> placesAfter = new HashMap<>();
    private long read;

    /**
     * Between a body and one that was made from it.
     *
     * @param before the body the anchors were made for
     * @param after the body as it is now
     */
    public Reanchoring(Body before, Body after) {
        this.before = PlainText.of(before);
        this.after = PlainText.of(after);
        this.diff = new TextDiff(this.before.text(), this.after.text());
        this.resemblance = new Resemblance(this.after.text());
    }

    /** Moves anchors along, in the order given. */
    public List<Reanchored> move(List<Anchor> anchors) {
        return anchors.stream().map(this::move).toList();
    }

    private Reanchored move(Anchor anchor) {
        var image = diff.image(within(anchor));
        return place(anchor, image)
                .map(place -> after.anchor(place.start(), place.end()))
                .<Reanchored>map(found -> found.start() == anchor.start()
                        ? new Reanchored.Held(anchor, found)
                        : new Reanchored.Moved(anchor, found))
                .orElseGet(() ->
                        new Reanchored.Drifted(anchor, guess(anchor, image).orElse(null)));
    }

    private Span within(Anchor anchor) {
        int start = Math.min(anchor.start(), before.length());
        return new Span(start, Math.clamp(anchor.end(), start, before.length()));
    }

    private Optional<Span> place(Anchor anchor, Span image) {
        var places = placesAfter.computeIfAbsent(anchor.exact(), after::places).stream()
                .sorted(Comparator.comparingInt(place -> Math.abs(place.start() - image.start())))
                .limit(MOST_PLACES)
                .toList();
        boolean stood =
                before.slice(within(anchor).start(), within(anchor).end()).equals(anchor.exact());
        boolean unique = places.size() == 1
                && placesBefore.computeIfAbsent(anchor.exact(), before::places).size() == 1;
        return Optional.of(image)
                .filter(places::contains)
                .or(() -> places.stream()
                        .filter(place -> stood ? isUntouched(anchor, place) : !isRewritten() && image.contains(place))
                        .findFirst())
                .map(place -> stood ? likest(anchor, place, places) : place)
                .or(() -> places.stream()
                        .filter(place -> !isOfOthers(anchor, place))
                        .filter(place -> isRewritten()
                                ? unique && stood
                                : unique || isLong(anchor) || context(anchor, place) >= ENOUGH_CONTEXT)
                        .max(Comparator.comparingInt(place -> context(anchor, place))));
    }

    /**
     * Where the same words stand several times, one edit may be as short as another, or they were cut and pasted while
     * others came to where they stood: more of their context tells the place.
     */
    private Span likest(Anchor anchor, Span found, List<Span> places) {
        int kept = context(anchor, found);
        return places.stream()
                .filter(place -> context(anchor, place) > kept)
                .sorted(Comparator.comparingInt((Span place) -> context(anchor, place))
                        .reversed())
                .filter(place -> isUntouched(anchor, place)
                        || (context(anchor, place) >= ENOUGH_CONTEXT && !isOfOthers(anchor, place)))
                .findFirst()
                .orElse(found);
    }

    /** Whether words that stood elsewhere stand here now, and no more of what is around was around those sought. */
    private boolean isOfOthers(Anchor anchor, Span place) {
        return diff.origin(place)
                .filter(origin -> origin.start() != anchor.start())
                .filter(placesBefore.computeIfAbsent(anchor.exact(), before::places)::contains)
                .map(origin -> before.anchor(origin.start(), origin.end()))
                .filter(other -> context(other, place) >= context(anchor, place))
                .isPresent();
    }

    /** Whether the two texts have so little in common that no way was looked for: which words went where is not known. */
    private boolean isRewritten() {
        return diff.hunks() == 1 && diff.cost() > MOST_CHANGES;
    }

    /** Whether an edit that leaves the words alone, here, is as short as any, and touches no more places. */
    private boolean isUntouched(Anchor anchor, Span place) {
        read += before.text().length() + after.text().length();
        if (diff.cost() > MOST_CHANGES || read > MOST_READ) {
            return false;
        }
        var head = new TextDiff(before.slice(0, anchor.start()), after.slice(0, place.start()), diff.cost());
        if (head.cost() > diff.cost()) {
            return false;
        }
        var tail = new TextDiff(
                before.slice(anchor.end(), before.length()),
                after.slice(place.end(), after.length()),
                diff.cost() - head.cost());
        return head.cost() + tail.cost() <= diff.cost() && head.hunks() + tail.hunks() <= diff.hunks();
    }

    private static boolean isLong(Anchor anchor) {
        return Tokens.of(anchor.exact()).texts().stream().filter(Tokens::isWord).count() >= ENOUGH_WORDS;
    }

    private int context(Anchor anchor, Span place) {
        return anchor.context(after.anchor(place.start(), place.end()));
    }

    private Optional<Anchor> guess(Anchor anchor, Span image) {
        return after.anchors(image.start(), image.end()).stream()
                .map(this::trimmed)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(candidate -> candidate.end() - candidate.start()))
                .or(() -> resemblance.find(anchor.exact()).flatMap(this::anchor));
    }

    private Optional<Anchor> trimmed(Anchor anchor) {
        var words = anchor.exact();
        int leading =
                words.codePointCount(0, words.length() - words.stripLeading().length());
        int trailing = words.codePointCount(words.stripTrailing().length(), words.length());
        return words.isBlank()
                ? Optional.empty()
                : Optional.of(after.anchor(anchor.start() + leading, anchor.end() - trailing));
    }

    private Optional<Anchor> anchor(Span place) {
        return after.anchors(place.start(), place.end()).stream()
                .max(Comparator.comparingInt(candidate -> candidate.end() - candidate.start()));
    }
}
