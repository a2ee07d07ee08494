package org.pullquote.ingest.extract.attribution;

/**
 * A sentence: tokens {@code first} to before {@code end}, all on one line. A quotation inside it is never broken, however
 * many sentences are quoted.
 */
public record Sentence(int first, int end, int line) {
    boolean holds(int token) {
        return first <= token && token < end;
    }
}
