package org.pullquote.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Words that are looked for, and what stands directly before and after them; empty if it does not matter. */
record Sought(String exact, String prefix, String suffix) {
    Sought {
        exact = Normalizer.normalize(exact, Normalizer.Form.NFC);
        prefix = Normalizer.normalize(prefix, Normalizer.Form.NFC);
        suffix = Normalizer.normalize(suffix, Normalizer.Form.NFC);
    }

    /**
     * All places that fit, in UTF-16 units of the text. However often the words repeat themselves, each unit is read once
     * (Knuth, Morris, Pratt, "Fast Pattern Matching in Strings", SIAM Journal on Computing 6, 1977).
     */
    List<Span> in(String text) {
        var places = new ArrayList<Span>();
        var whole = prefix + exact + suffix;
        int[] borders = new int[whole.length()];
        for (int i = 1; i < whole.length(); i++) {
            borders[i] = longer(whole, borders, borders[i - 1], whole.charAt(i));
        }
        int matched = 0;
        for (int i = 0; i < text.length() && !exact.isEmpty(); i++) {
            matched = longer(whole, borders, matched, text.charAt(i));
            if (matched == whole.length()) {
                int end = i + 1 - suffix.length();
                places.add(new Span(end - exact.length(), end));
                matched = borders[matched - 1];
            }
        }
        return places;
    }

    /** How much of the beginning is matched with one unit more. */
    private static int longer(String whole, int[] borders, int matched, char next) {
        int shared = matched;
        while (shared > 0 && whole.charAt(shared) != next) {
            shared = borders[shared - 1];
        }
        return whole.charAt(shared) == next ? shared + 1 : 0;
    }
}
