package org.pullquote.ingest.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes UTF-8 of what is in another encoding. Senders often declare a charset that it is not in; so what is UTF-8 is taken
 * as that, and only else what they declare counts, or what a page says of itself at its beginning.
 */
public final class Utf8 {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([^\\s;\"'/>]+)");
    /** Bytes within which a page names its charset (WHATWG HTML, section 13.2.3.2). */
    private static final int BEGINNING = 1024;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Utf8() {}

    /**
     * Copies a text; with a mark at its beginning if it was in another encoding, as what it says of itself may be so no more.
     * What is neither UTF-8 nor declared to be anything is copied as it is.
     */
    public static void copy(Upload.Content content, String contentType, OutputStream out) throws IOException {
        var start = beginning(content);
        var wide = wide(start);
        var declared = wide.isPresent() || isUtf8(content)
                ? wide
                : declared(contentType).or(() -> declared(new String(start, StandardCharsets.ISO_8859_1)));
        if (declared.isEmpty()) {
            try (var in = content.open()) {
                in.transferTo(out);
            }
            return;
        }
        try (var in = new InputStreamReader(content.open(), declared.get())) {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            in.transferTo(writer);
            writer.flush();
        }
    }

    private static Optional<Charset> declared(String text) {
        var found = CHARSET.matcher(text);
        return found.find() ? another(found.group(1)) : Optional.empty();
    }

    private static byte[] beginning(Upload.Content content) throws IOException {
        try (var in = content.open()) {
            return in.readNBytes(BEGINNING);
        }
    }

    /** UTF-16, which says so by its mark, or by every other of its first bytes being 0 (RFC 4627, section 3). */
    static Optional<Charset> wide(byte[] start) {
        if (start.length < 4) {
            return Optional.empty();
        }
        return switch ((start[0] & 0xff) << 8 | (start[1] & 0xff)) {
            case 0xfeff, 0xfffe -> Optional.of(StandardCharsets.UTF_16);
            default -> {
                if (start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
                    yield Optional.of(StandardCharsets.UTF_16LE);
                }
                yield start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0
                        ? Optional.of(StandardCharsets.UTF_16BE)
                        : Optional.empty();
            }
        };
    }

    private static boolean isUtf8(Upload.Content content) throws IOException {
        try (var in = new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder())) {
            in.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** The charset of this name, if there is one and it is not UTF-8. */
    static Optional<Charset> another(String name) {
        try {
            return Charset.isSupported(name) && !Charset.forName(name).equals(StandardCharsets.UTF_8)
                    ? Optional.of(Charset.forName(name))
                    : Optional.empty();
        } catch (IllegalCharsetNameException malformed) {
            return Optional.empty();
        }
    }

    /** Whether bytes begin with the mark of UTF-8. */
    static boolean isMarked(byte[] start) {
        return start.length >= MARK.length && start[0] == MARK[0] && start[1] == MARK[1] && start[2] == MARK[2];
    }
}
