package org.pullquote.ingest.read;

import java.util.stream.Stream;

/** Reads one format. A new format is a new reader and its name in {@link Format}. */
interface Reader {
    Format format();

    /** Whether a text looks as if it were in this format, by its beginning. */
    boolean recognises(String beginning);

    /**
     * The articles of an upload in the order in which it has them.
     *
     * @throws Unreadable if it is not in this format, also from the stream, once that comes to the place
     */
    Stream<ReadArticle> read(Upload upload);
}
