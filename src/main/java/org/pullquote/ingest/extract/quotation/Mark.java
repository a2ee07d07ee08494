package org.pullquote.ingest.extract.quotation;

import org.pullquote.content.Span;

/**
 * A quotation mark as printed. Two apostrophes or two backticks in a row are one mark.
 *
 * @param start its first code point
 * @param end the code point after its last
 * @param shape what its form says it does
 */
record Mark(int start, int end, Shape shape) {
    enum Shape {
        OPENING,
        CLOSING,
        NEUTRAL
    }

    Span span() {
        return new Span(start, end);
    }
}
