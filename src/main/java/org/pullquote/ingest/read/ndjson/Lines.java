package org.pullquote.ingest.read.ndjson;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a text that are not blank, numbered from 1 and one at a time in memory. Of one without end there is only the beginning. */
final class Lines implements Iterator<Lines.Numbered>, AutoCloseable {
    /** Characters that a line may have. */
    static final int LONGEST = 32 * 1024 * 1024;

    private final Reader reader;
    private int number;
    private @Nullable Numbered next;
    private boolean ended;

    /** @param whole false of a line that is longer than {@link #LONGEST} */
    record Numbered(int number, String text, boolean whole) {
        String place() {
            return "line " + number;
        }
    }

    Lines(Reader reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            var line = line();
            next = line.text().isBlank() ? null : line;
        }
        return next != null;
    }

    @Override
    public Numbered next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var given = next;
        next = null;
        return given;
    }

    private Numbered line() {
        var text = new StringBuilder();
        boolean whole = true;
        try {
            int unit;
            while ((unit = reader.read()) >= 0 && unit != '\n') {
                whole = text.length() < LONGEST;
                if (whole) {
                    text.append((char) unit);
                }
            }
            ended = unit < 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Numbered(++number, text.toString(), whole);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
