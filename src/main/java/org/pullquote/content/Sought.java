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

    /** All places that fit, in UTF-16 units of the text. */
    List<Span> in(String text) {
        var places = new ArrayList<Span>();
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            int end = at + exact.length();
            if (text.startsWith(prefix, at - prefix.length()) && text.startsWith(suffix, end)) {
                places.add(new Span(at, end));
            }
        }
        return places;
    }
}
