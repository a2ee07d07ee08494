package org.pullquote.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which texts share words, in whatever order: looks in one for the passage that shares most with given ones. */
public final class Resemblance {
    /** Of the words sought, the part a passage must have at least. */
    private static final double ENOUGH = 0.5;

    private final List<String> words = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();

    Resemblance(String text) {
        var tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (Tokens.isWord(tokens.texts().get(i))) {
                words.add(tokens.texts().get(i).toLowerCase(Locale.ROOT));
                places.add(new Span(tokens.starts()[i], tokens.ends()[i]));
            }
        }
    }

    /** Whether half of the words of either text, at least, are those of the other. */
    public static boolean isBetween(String one, String other) {
        var some = new Resemblance(one).words;
        var others = new Resemblance(other).words;
        var window = new Window(some);
        others.forEach(window::add);
        return window.shared >= Math.max(some.size(), others.size()) * ENOUGH;
    }

    /** The best passage with as many words, in code points, if half of them are those sought. */
    Optional<Span> find(String sought) {
        var wanted = new Resemblance(sought).words;
        var window = new Window(wanted);
        int most = 0;
        int last = 0;
        for (int i = 0; i < words.size() && !wanted.isEmpty(); i++) {
            window.add(words.get(i));
            if (i >= wanted.size()) {
                window.remove(words.get(i - wanted.size()));
            }
            if (window.shared > most) {
                most = window.shared;
                last = i;
            }
        }
        if (most == 0 || most < wanted.size() * ENOUGH) {
            return Optional.empty();
        }
        int first = Math.max(0, last - wanted.size() + 1);
        return Optional.of(new Span(places.get(first).start(), places.get(last).end()));
    }

    /** Some words in a row, and how many of those wanted are among them. */
    private static final class Window {
        private final Map<String, Integer> missing = new HashMap<>();
        private int shared;

        Window(List<String> wanted) {
            wanted.forEach(word -> missing.merge(word, 1, Integer::sum));
        }

        void add(String word) {
            if (missing.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }

        void remove(String word) {
            if (missing.merge(word, 1, Integer::sum) > 0) {
                shared--;
            }
        }
    }
}
