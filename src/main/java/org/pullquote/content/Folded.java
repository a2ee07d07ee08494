package org.pullquote.content;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A text in which white space, quotation marks, apostrophes and dashes of every kind are alike, and the place in the
 * original of each of its characters. What typesetters and word processors change on their own, it does not see.
 */
final class Folded {
    private static final Set<Integer> QUOTATION_MARKS = Set.of(
            (int) '"',
            (int) '\'',
            (int) '`',
            0xB4,
            0xAB,
            0xBB,
            0x2018,
            0x2019,
            0x201A,
            0x201B,
            0x201C,
            0x201D,
            0x201E,
            0x201F,
            0x2032,
            0x2033,
            0x2039,
            0x203A,
            0x300C,
            0x300D,
            0x300E,
            0x300F,
            0xFF02,
            0xFF07);

    private final StringBuilder text = new StringBuilder();
    /** For each UTF-16 unit of the folded text, the code points of the original it begins and ends with. */
    private int[] starts;

    private int[] ends;

    Folded(String original) {
        starts = new int[original.length() + 1];
        ends = new int[original.length() + 1];
        int position = 0;
        for (int unit = 0; unit < original.length(); position++) {
            int codePoint = original.codePointAt(unit);
            unit += Character.charCount(codePoint);
            append(folded(codePoint), position);
        }
        starts = Arrays.copyOf(starts, text.length());
        ends = Arrays.copyOf(ends, text.length());
    }

    private void append(int codePoint, int position) {
        int last = text.length() - 1;
        boolean repeated = last >= 0 && text.charAt(last) == codePoint && (codePoint == ' ' || codePoint == '\'');
        if (repeated) {
            // Also two single marks for one double, as typewriters write it.
            ends[last] = position + 1;
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            starts[text.length()] = position;
            ends[text.length()] = position + 1;
            text.append(unit);
        }
    }

    private static int folded(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return ' ';
        }
        if (QUOTATION_MARKS.contains(codePoint)) {
            return '\'';
        }
        return Character.getType(codePoint) == Character.DASH_PUNCTUATION ? '-' : codePoint;
    }

    /** All places that fit, in code points of the original. */
    List<Span> find(Sought sought) {
        var likewise = new Sought(
                new Folded(sought.exact().strip()).text(),
                new Folded(sought.prefix()).text(),
                new Folded(sought.suffix()).text());
        return likewise.in(text()).stream()
                .map(place -> new Span(starts[place.start()], ends[place.end() - 1]))
                .toList();
    }

    private String text() {
        return text.toString();
    }
}
