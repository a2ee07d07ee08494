package org.pullquote.content;

import java.util.Arrays;

/** A text addressed by code points, at the same cost wherever in it. */
final class CodePoints {
    private final String text;
    private final int length;
    /** The UTF-16 offset of each code point and of the end; empty where both counts are the same. */
    private final int[] units;

    CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.units = length == text.length() ? new int[0] : units(text, length);
    }

    private static int[] units(String text, int length) {
        var units = new int[length + 1];
        int unit = 0;
        for (int i = 0; i < length; i++) {
            units[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[length] = unit;
        return units;
    }

    String text() {
        return text;
    }

    int length() {
        return length;
    }

    /** @throws IndexOutOfBoundsException if the offsets are not within the text or in the wrong order */
    String slice(int start, int end) {
        return text.substring(unit(start), unit(end));
    }

    int unit(int codePoint) {
        if (units.length == 0) {
            return codePoint;
        }
        return units[codePoint];
    }

    /** The code point that begins at a UTF-16 offset. */
    int codePoint(int unit) {
        if (units.length == 0) {
            return unit;
        }
        int found = Arrays.binarySearch(units, unit);
        return found >= 0 ? found : -found - 2;
    }
}
