package org.pullquote.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.InputSize;

/** What came in: bytes that can be read from the beginning any number of times, without being held in memory. */
public final class Upload {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Bytes of the longest text: four for each UTF-16 unit are more than UTF-8 ever takes. */
    private static final int MOST_BYTES = 4 * InputSize.MAX;

    private final Content content;
    private final @Nullable String name;
    private final @Nullable String address;
    private @Nullable Charset charset;

    /** Where the bytes are. */
    public interface Content {
        InputStream open() throws IOException;
    }

    private Upload(Content content, @Nullable String name, @Nullable String address) {
        this.content = content;
        this.name = name;
        this.address = address;
    }

    /** Bytes at hand; {@code name} is that of the file, if one was told. */
    public static Upload of(byte[] bytes, @Nullable String name) {
        return new Upload(() -> new ByteArrayInputStream(bytes), name, null);
    }

    /** A file. */
    public static Upload of(Path file, @Nullable String name) {
        return of(file, name, null);
    }

    /** A file; {@code address} is where it was fetched from, if it was. */
    public static Upload of(Path file, @Nullable String name, @Nullable String address) {
        return of(() -> Files.newInputStream(file), name, address);
    }

    /** What can be opened any number of times. */
    public static Upload of(Content content, @Nullable String name, @Nullable String address) {
        return new Upload(content, name, address);
    }

    /** The file's name, if one was told. */
    public @Nullable String name() {
        return name;
    }

    /** Where it was fetched from, if it was. */
    public @Nullable String address() {
        return address;
    }

    /** What to call an article that has no name of its own in it. */
    String nameOr(String title) {
        return name != null ? name : address != null ? address : title;
    }

    /**
     * The text as it comes, in whatever encoding it is ({@link Utf8}), without a byte order mark and white space
     * before it. What is broken in it is replaced by U+FFFD.
     */
    public java.io.Reader reader() {
        try {
            var reader = new java.io.BufferedReader(new InputStreamReader(content.open(), charset()));
            int begun;
            do {
                reader.mark(1);
                begun = reader.read();
            } while (begun == BYTE_ORDER_MARK || Character.isWhitespace(begun));
            reader.reset();
            return reader;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first characters. */
    String beginning(int units) {
        try (var reader = reader()) {
            var buffer = new char[units];
            int length = 0;
            int read;
            while (length < units && (read = reader.read(buffer, length, units - length)) > 0) {
                length += read;
            }
            return new String(buffer, 0, length).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The whole as text, in whatever encoding it is ({@link Utf8}), without a byte order mark.
     *
     * @throws Unreadable if it is told to be in none and is not UTF-8, or is longer than {@link InputSize#MAX}
     */
    public String text() {
        var text = decoded(allBytes());
        if (text.length() > InputSize.MAX) {
            throw tooLong();
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private String decoded(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            var told = charset();
            return told.equals(StandardCharsets.UTF_8)
                    ? told.newDecoder().decode(in).toString()
                    : new String(bytes, told);
        } catch (CharacterCodingException malformed) {
            throw new Unreadable("The text is not UTF-8.", "line " + line(in), malformed);
        }
    }

    /** The bytes as they are. */
    public InputStream bytes() {
        try {
            return content.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] allBytes() {
        try (var in = content.open()) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLong();
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Unreadable tooLong() {
        return new Unreadable("The text is longer than %d characters.".formatted(InputSize.MAX));
    }

    private Charset charset() {
        try {
            var told = charset == null ? Utf8.charset(content, "") : charset;
            charset = told;
            return told;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As many of the first bytes as there are, up to a number. */
    byte[] firstBytes(int most) {
        try (var in = content.open()) {
            return in.readNBytes(most);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int line(ByteBuffer in) {
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += in.get(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    @Override
    public String toString() {
        return "Upload[%s]".formatted(name);
    }
}
