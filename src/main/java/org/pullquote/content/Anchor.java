package org.pullquote.content;

import java.util.Arrays;

/**
 * A place in the plain text of a body: a W3C Web Annotation TextPositionSelector ({@code start}, {@code end}) and
 * TextQuoteSelector ({@code exact}, {@code prefix}, {@code suffix}) in one. An anchor lies within one block.
 *
 * @param block the id of the block it falls in
 * @param start first code point, counted from 0 over the whole plain text
 * @param end the code point after the last
 * @param exact the words at that place, as the plain text has them
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 */
public record Anchor(String block, int start, int end, String exact, String prefix, String suffix) {
    /** How many code points directly before and after the words are the same as those of another, within what both know. */
    int context(Anchor other) {
        int[] left = prefix.codePoints().toArray();
        int[] otherLeft = other.prefix.codePoints().toArray();
        int shared = 0;
        while (shared < Math.min(left.length, otherLeft.length)
                && left[left.length - 1 - shared] == otherLeft[otherLeft.length - 1 - shared]) {
            shared++;
        }
        int[] right = suffix.codePoints().toArray();
        int mismatch = Arrays.mismatch(right, other.suffix.codePoints().toArray());
        return shared + (mismatch < 0 ? right.length : mismatch);
    }
}
