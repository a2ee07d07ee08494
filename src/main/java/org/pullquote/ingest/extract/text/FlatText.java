package org.pullquote.ingest.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.content.Span;

/**
 * A text in which one {@code char} stands for one code point, so that every index of the analysis is an offset in code
 * points. A code point outside the basic plane is replaced by a stand-in of its sort, letter or symbol; {@link #slice}
 * gives back what was printed.
 */
public final class FlatText {
    private static final char LETTER = 'ª';
    private static final char SYMBOL = '\uFFFD';

    private final String original;
    private final String flat;
    private final List<Span> lines;
    /** Where each code point begins in the original; empty where every one is a {@code char}. */
    private final int[] units;

    private FlatText(String original, String flat) {
        this.original = original;
        this.flat = flat;
        this.lines = split(flat);
        this.units = original.length() == flat.length() ? new int[0] : units(original, flat.length());
    }

    public static FlatText of(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new FlatText(text, text);
        }
        var flat = new StringBuilder(text.length());
        text.codePoints().forEach(point -> flat.append(standIn(point)));
        return new FlatText(text, flat.toString());
    }

    private static char standIn(int point) {
        if (Character.isBmpCodePoint(point)) {
            return (char) point;
        }
        return Character.isLetter(point) ? LETTER : SYMBOL;
    }

    private static List<Span> split(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (!text.substring(start, i).isBlank()) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return List.copyOf(lines);
    }

    public int length() {
        return flat.length();
    }

    /** The code point at an offset (or its stand-in); a line break beyond either end. */
    public char at(int offset) {
        return offset < 0 || offset >= flat.length() ? '\n' : flat.charAt(offset);
    }

    /** The text with stand-ins: one {@code char} a code point, for matching. */
    public String flat() {
        return flat;
    }

    /** What was printed there. */
    public String slice(Span span) {
        return units.length == 0
                ? original.substring(span.start(), span.end())
                : original.substring(units[span.start()], units[span.end()]);
    }

    private static int[] units(String original, int codePoints) {
        int[] units = new int[codePoints + 1];
        for (int i = 0; i < codePoints; i++) {
            units[i + 1] = original.offsetByCodePoints(units[i], 1);
        }
        return units;
    }

    /** The lines that are not blank, without their breaks. */
    public List<Span> lines() {
        return lines;
    }

    /** The span without white space at either end. */
    public Span trim(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(at(from))) {
            from++;
        }
        while (to > from && isSpace(at(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** White space, the no-break kinds included. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
