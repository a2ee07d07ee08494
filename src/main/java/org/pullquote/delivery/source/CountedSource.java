package org.pullquote.delivery.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.pullquote.edition.SourceDocument;

/** A source with what it has given. */
public record CountedSource(@JsonUnwrapped SourceDocument source, Counts counts) {
    /**
     * How many public quotes it said or handed on, and how many public articles name it: the totals of the lists of quotes
     * and of articles under the filter {@code source}.
     */
    public record Counts(long quotes, long articles) {}
}
