package org.pullquote.ingest.extract.quotation;

import java.util.List;
import org.pullquote.content.Span;

/**
 * What stands between quotation marks on one line.
 *
 * @param line the index of its line
 * @param printed from its opening to its closing mark, both included where they are printed
 * @param parts the words, without the marks; several where a stray mark parts them
 * @param unclosed whether its closing mark is missing, as where a quotation goes on in the next paragraph
 * @param repaired whether a mark had to be supplied, turned or passed over
 */
public record Quotation(int line, Span printed, List<Part> parts, boolean unclosed, boolean repaired) {

    /**
     * A run of quoted words.
     *
     * @param words without marks or white space at the ends
     * @param printed with the marks at either end, where they stand
     */
    public record Part(Span words, Span printed) {}

    /** From the first word to the last. */
    public Span words() {
        return parts.getFirst().words().join(parts.getLast().words());
    }
}
