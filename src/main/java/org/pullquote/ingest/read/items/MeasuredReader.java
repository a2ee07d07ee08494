package org.pullquote.ingest.read.items;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** Counts lines, refuses an item without end, and lets a text be followed by a mark. */
final class MeasuredReader extends FilterReader {
    /** Characters that one item may have, and what stands before the first. */
    static final int MOST = 32 * 1024 * 1024;

    private final Reader mark;
    private int line = 1;
    private int length;
    private boolean ended;

    /** @param mark that is read after the text */
    MeasuredReader(Reader in, String mark) {
        super(in);
        this.mark = new StringReader(mark);
    }

    /** Whether the text has been read to its end. */
    boolean isAtEnd() {
        return ended;
    }

    int line() {
        return line;
    }

    void startItem() {
        length = 0;
    }

    /** Whether an item was refused. */
    boolean isTooLong() {
        return length > MOST;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = super.read(buffer, offset, most);
        if (read < 0) {
            ended = true;
            return mark.read(buffer, offset, most);
        }
        for (int i = offset; i < offset + read; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        length += read;
        if (isTooLong()) {
            throw new IOException("An item is longer than %d characters".formatted(MOST));
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
