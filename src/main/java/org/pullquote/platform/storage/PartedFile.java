package org.pullquote.platform.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.stream.IntStream;

/** A file that is too large to be held in memory: it is kept in parts, of which one is in memory at a time. */
public final class PartedFile {
    /** Bytes of a part. */
    static final int PART = 1 << 20;

    private final Storage storage;
    private final String folder;

    /** @param folder of its parts, and of nothing else */
    public PartedFile(Storage storage, String folder) {
        this.storage = storage;
        this.folder = folder;
    }

    private String key(int part) {
        return folder + "/" + part;
    }

    /** Writes it. What was written is kept whole once this is closed. */
    public Writing write() {
        return new Writing();
    }

    /** A file that is being written. */
    public final class Writing extends OutputStream {
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
        private int parts;

        private Writing() {}

        /** How many parts have been written; once it is closed, how many there are. */
        public int parts() {
            return parts;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int taken = Math.min(length - done, PART - part.size());
                part.write(bytes, offset + done, taken);
                done += taken;
                if (part.size() == PART) {
                    keep();
                }
            }
        }

        private void keep() {
            storage.write(key(parts), part.toByteArray());
            parts++;
            part.reset();
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                keep();
            }
        }
    }

    /** Reads it from its beginning. A part that is not there is an {@link IOException}. */
    public InputStream read(int parts) {
        var numbers = IntStream.range(0, parts).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return numbers.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return part(key(numbers.nextInt()));
            }
        });
    }

    private InputStream part(String key) {
        return storage.read(key).<InputStream>map(ByteArrayInputStream::new).orElseGet(() -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The storage no longer has " + key);
            }
        });
    }
}
