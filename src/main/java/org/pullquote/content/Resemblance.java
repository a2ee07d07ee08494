package org.pullquote.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for the passage that shares most words with given ones, in whatever order. */
final class Resemblance {
    /** Of the words sought, the part a passage must have at least. */
    private static final double ENOUGH = 0.5;

    private final Map<String, Integer> missing = new HashMap<>();
    private int shared;

    private Resemblance() {}

    /** The best passage with as many words, if half of them are those sought. */
    static Optional<Span> find(String words, PlainText text) {
        var sought = Tokens.of(words).texts().stream()
                .filter(Tokens::isWord)
                .map(Resemblance::folded)
                .toList();
        var tokens = Tokens.of(text.text());
        int[] at = IntStream.range(0, tokens.size())
                .filter(i -> Tokens.isWord(tokens.texts().get(i)))
                .toArray();
        var window = new Resemblance();
        sought.forEach(word -> window.missing.merge(word, 1, Integer::sum));
        int most = 0;
        int best = 0;
        for (int i = 0; i < at.length && !sought.isEmpty(); i++) {
            window.add(folded(tokens.texts().get(at[i])));
            if (i >= sought.size()) {
                window.remove(folded(tokens.texts().get(at[i - sought.size()])));
            }
            if (window.shared > most) {
                most = window.shared;
                best = i;
            }
        }
        if (most == 0 || most < sought.size() * ENOUGH) {
            return Optional.empty();
        }
        int first = at[Math.max(0, best - sought.size() + 1)];
        return Optional.of(new Span(tokens.starts()[first], tokens.ends()[at[best]]));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void add(String word) {
        if (missing.merge(word, -1, Integer::sum) >= 0) {
            shared++;
        }
    }

    private void remove(String word) {
        if (missing.merge(word, 1, Integer::sum) > 0) {
            shared--;
        }
    }
}
