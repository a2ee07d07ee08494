package org.pullquote.content;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How many words a text has: the segments between the boundaries of
 * {@link BreakIterator} that hold a letter or digit, a hyphenated word being one. Of scripts
 * without spaces each ideograph counts as one.
 */
public final class WordCount {
    /**
     * Words an adult reads in a minute, silently, in English non-fiction: Brysbaert, "How many words do we read per
     * minute?", Journal of Memory and Language 109 (2019).
     */
    private static final int WORDS_PER_MINUTE = 238;

    private WordCount() {}

    /** The number of words in a text. */
    public static int of(String text) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int count = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            count += words(text, start, end);
            start = end;
        }
        return count;
    }

    /** Full minutes it takes to read that many words, rounded up, at least one. */
    public static int minutes(int words) {
        return Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE));
    }

    private static int words(String text, int start, int end) {
        int ideographs = 0;
        boolean word = false;
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (Character.isIdeographic(codePoint)) {
                ideographs++;
            }
            word |= Character.isLetterOrDigit(codePoint);
        }
        return ideographs > 0 ? ideographs : word ? 1 : 0;
    }
}
