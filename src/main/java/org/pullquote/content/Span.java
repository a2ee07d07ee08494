package org.pullquote.content;

/**
 * A stretch of plain text, half open, in code points.
 *
 * @param start first code point, counted from 0
 * @param end the code point after the last; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span: %d to %d".formatted(start, end));
        }
    }

    /** In code points. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the spans share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span join(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }
}
