package org.pullquote.ingest.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that patterns look through for only so long. For many a pattern a text can be made that takes the square of its
 * length: thousands of comments that do not end, or a run of spaces.
 */
public final class BoundedText implements CharSequence {
    /** Looks at each character, which no article comes near. */
    private static final int LOOKS = 64;

    private static final long AT_LEAST = 1_000_000;

    private final String text;
    private long left;

    private BoundedText(String text) {
        this.text = text;
        this.left = AT_LEAST + (long) LOOKS * text.length();
    }

    /** Looks for a pattern; what takes too long ends with {@link Unreadable}. */
    public static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new BoundedText(text));
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Unreadable("It takes too long to make sense of.");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
