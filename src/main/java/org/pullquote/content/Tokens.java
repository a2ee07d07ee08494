package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into words and, one by one, the other characters that are seen. White space is none of them, as it is alike everywhere.
 *
 * @param texts the tokens
 * @param starts the code point each begins at
 * @param ends the code point after its last
 */
record Tokens(List<String> texts, int[] starts, int[] ends) {
    /** U+200D, zero width joiner. */
    private static final int JOINER = 0x200D;

    static Tokens of(String text) {
        var texts = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        int position = 0;
        for (int unit = 0; unit < text.length(); ) {
            int end = end(text, unit);
            int length = text.codePointCount(unit, end);
            if (!Character.isWhitespace(text.codePointAt(unit))) {
                texts.add(text.substring(unit, end));
                starts.add(position);
                ends.add(position + length);
            }
            position += length;
            unit = end;
        }
        return new Tokens(texts, array(starts), array(ends));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        while (isOfWord(first) && end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return isOfWord(first) || Character.isWhitespace(first) ? end : endOfCharacter(text, end);
    }

    /** The end of what is seen as one character: an emoji with its modifiers and what is joined to it (UAX #29, GB9, GB11). */
    private static int endOfCharacter(String text, int start) {
        int end = start;
        while (end < text.length() && isExtending(text.codePointAt(end), text.codePointBefore(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isExtending(int codePoint, int before) {
        boolean joined = before == JOINER && !isOfWord(codePoint) && !Character.isWhitespace(codePoint);
        return joined
                || codePoint == JOINER
                || Character.isEmojiModifier(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.ENCLOSING_MARK;
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a token is a word. */
    static boolean isWord(String token) {
        return isOfWord(token.codePointAt(0));
    }

    int size() {
        return texts.size();
    }

    /** How many tokens at the start two texts have in common. */
    int sharedStart(Tokens other) {
        int shared = 0;
        while (shared < Math.min(size(), other.size()) && texts.get(shared).equals(other.texts.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** How many tokens at the end two texts have in common, of those after the first {@code from}. */
    int sharedEnd(Tokens other, int from) {
        int shared = 0;
        while (shared < Math.min(size(), other.size()) - from
                && texts.get(size() - 1 - shared).equals(other.texts.get(other.size() - 1 - shared))) {
            shared++;
        }
        return shared;
    }
}
