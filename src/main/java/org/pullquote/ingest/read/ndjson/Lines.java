package org.pullquote.ingest.read.ndjson;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text in UTF-8 that are not blank, numbered from 1 and one at a time in memory. One that is too long or in
 * another encoding is none.
 */
final class Lines implements Iterator<Lines.Numbered>, AutoCloseable {
    /** Bytes that a line may have. */
    static final int LONGEST = 32 * 1024 * 1024;

    private final InputStream in;
    private int number;
    private @Nullable Numbered next;
    private boolean ended;

    /** @param fault why it cannot be read, in a sentence, if so */
    record Numbered(int number, String text, @Nullable String fault) {
        String place() {
            return "line " + number;
        }
    }

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
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
        var line = new ByteArrayOutputStream();
        boolean whole = true;
        try {
            int next;
            while ((next = in.read()) >= 0 && next != '\n') {
                whole = line.size() < LONGEST;
                if (whole) {
                    line.write(next);
                }
            }
            ended = next < 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        number++;
        return whole ? decoded(line.toByteArray()) : faulty("The line is longer than %d bytes.".formatted(LONGEST));
    }

    private Numbered decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Numbered(number, number == 1 ? text.replaceFirst("^\uFEFF", "") : text, null);
        } catch (CharacterCodingException malformed) {
            return faulty("The line is not UTF-8.");
        }
    }

    private Numbered faulty(String why) {
        return new Numbered(number, "?", why); // Blank, it would be passed over.
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
