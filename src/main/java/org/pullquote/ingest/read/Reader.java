package org.pullquote.ingest.read;

import java.util.stream.Stream;

/** Reads one format. A new format is a new reader, a bean, and its name in {@link Format}. */
public interface Reader {
    Format format();

    /** Whether a text looks as if it were in this format, by its beginning. */
    boolean recognises(String beginning);

    /** Whether an upload is in this format whose beginning tells of none. */
    default boolean recognises(String beginning, Upload whole) {
        return false;
    }

    /**
     * What an upload holds, in the order in which it has it, read as the stream is taken from. The stream is to be
     * closed.
     *
     * @throws Unreadable if it is not in this format, also from the stream, once that comes to the place
     */
    Stream<Entry> read(Upload upload);
}
