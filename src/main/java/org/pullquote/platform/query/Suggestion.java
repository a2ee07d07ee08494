package org.pullquote.platform.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
public final class Suggestion {
    private static final int MAX_EDITS = 2;

    private Suggestion() {}

    /** " Did you mean …?" with the nearest of the known names, or nothing if none is near. */
    public static String hint(String given, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(given, name) <= Math.min(MAX_EDITS, name.length() / 2))
                .min(Comparator.comparingInt((String name) -> edits(given, name))
                        .thenComparing(name -> name))
                .map(name -> " Did you mean \"%s\"?".formatted(name))
                .orElse("");
    }

    /** The nearest of the known names, or all of them if none is near. */
    public static String guide(String given, Collection<String> known) {
        var hint = hint(given, known);
        return hint.isEmpty() && !known.isEmpty() ? " Known here: %s.".formatted(String.join(", ", known)) : hint;
    }

    /**
     * The Levenshtein distance, without regard to case, where two letters in each other's place are one edit (optimal string
     * alignment); names that differ much in length are as far as can be.
     */
    private static int edits(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MAX_EDITS) {
            return Integer.MAX_VALUE;
        }
        var left = one.toLowerCase(Locale.ROOT);
        var right = other.toLowerCase(Locale.ROOT);
        var previous = new int[right.length() + 1];
        for (var j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        var beforePrevious = previous;
        for (var i = 1; i <= left.length(); i++) {
            var current = new int[previous.length];
            current[0] = i;
            for (var j = 1; j < previous.length; j++) {
                var replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                if (isSwapped(left, i, right, j)) {
                    current[j] = Math.min(current[j], 1 + beforePrevious[j - 2]);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[right.length()];
    }

    private static boolean isSwapped(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
