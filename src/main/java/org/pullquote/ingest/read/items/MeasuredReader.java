package org.pullquote.ingest.read.items;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts lines, remembers how the text ended, and refuses an item without end. */
final class MeasuredReader extends FilterReader {
    /** Characters that one item may have, and what stands before the first. */
    static final int MOST = 32 * 1024 * 1024;

    private static final int TAIL = 16 * 1024;

    private final StringBuilder tail = new StringBuilder();
    private int line = 1;
    private int length;

    MeasuredReader(Reader in) {
        super(in);
    }

    int line() {
        return line;
    }

    void startItem() {
        length = 0;
    }

    /** Whether the last element of this name was closed before the text ended. */
    boolean ends(String element) {
        int closed = tail.lastIndexOf("</" + element);
        return closed >= 0
                && tail.indexOf("<" + element + ">", closed) < 0
                && tail.indexOf("<" + element + " ", closed) < 0;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = super.read(buffer, offset, most);
        for (int i = offset; i < offset + read; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        if (read > 0) {
            remember(buffer, offset, read);
        }
        return read;
    }

    private void remember(char[] buffer, int offset, int read) throws IOException {
        length += read;
        if (length > MOST) {
            throw new IOException("An item is longer than %d characters".formatted(MOST));
        }
        tail.append(buffer, offset, read);
        if (tail.length() > 2 * TAIL) {
            tail.delete(0, tail.length() - TAIL);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
