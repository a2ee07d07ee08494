package org.pullquote.ingest.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Rewrites a file; with a mark at its beginning if it was in another encoding, as what it says of itself may be so no more. */
    public static void rewrite(Path file, String contentType) throws IOException {
        if (isUtf8(file)) {
            return;
        }
        var declared = declared(contentType).or(() -> declared(beginning(file)));
        if (declared.isEmpty()) {
            return;
        }
        var rewritten = file.resolveSibling(file.getFileName() + ".utf8");
        try (var in = new InputStreamReader(Files.newInputStream(file), declared.get());
                var out = Files.newBufferedWriter(rewritten)) {
            out.write('\uFEFF');
            in.transferTo(out);
        }
        Files.move(rewritten, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Charset> declared(String text) {
        var found = CHARSET.matcher(text);
        return found.find() ? another(found.group(1)) : Optional.empty();
    }

    private static String beginning(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
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
