package org.pullquote.ingest.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes UTF-8 of what is in another encoding. Senders often declare a charset that it is not in; so what is UTF-8 is taken
 * as that, and only else what they declare counts, or what a page or a document of XML says of itself at its beginning.
 */
public final class Utf8 {
    private static final Pattern OF_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    /** In the declaration of XML (XML 1.0, section 4.3.3) or a {@code meta} of a page; elsewhere, a charset is only mentioned. */
    private static final Pattern OF_DOCUMENT = Pattern.compile(
            "(?i)(?:^\\s*<\\?xml\\s[^>]*?\\sencoding|<meta[\\s/][^>]*?\\bcharset)\\s*=\\s*[\"']?([^\\s;\"'/>]+)");
    /** Bytes within which a page names its charset (WHATWG HTML, section 13.2.3.2). */
    private static final int BEGINNING = 1024;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Utf8() {}

    /**
     * Copies a text; with a mark at its beginning if it was in another encoding, as what it says of itself may be so no more.
     * What is neither UTF-8 nor declared to be anything is copied as it is.
     */
    public static void copy(Upload.Content content, String contentType, OutputStream out) throws IOException {
        var charset = charset(content, contentType);
        if (charset.equals(StandardCharsets.UTF_8)) {
            try (var in = content.open()) {
                in.transferTo(out);
            }
            return;
        }
        try (var in = new InputStreamReader(content.open(), charset)) {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            in.transferTo(writer);
            writer.flush();
        }
    }

    /** What a text is in, as far as that can be told, and else UTF-8; {@code contentType} is empty where nobody declared any. */
    static Charset charset(Upload.Content content, String contentType) throws IOException {
        var start = beginning(content);
        if (isMarked(start)) {
            return StandardCharsets.UTF_8;
        }
        var told = wide(start);
        if (told.isPresent()) {
            return told.get();
        }
        var declared = declared(OF_TYPE, contentType)
                .or(() -> declared(OF_DOCUMENT, new String(start, StandardCharsets.ISO_8859_1))
                        .filter(Utf8::hasAscii));
        return declared.isEmpty() || isUtf8(content, declared.get()) ? StandardCharsets.UTF_8 : declared.get();
    }

    /** A charset that is there and is not UTF-8. */
    private static Optional<Charset> declared(Pattern declaration, String text) {
        var found = declaration.matcher(text);
        try {
            return found.find() && Charset.isSupported(found.group(1))
                    ? Optional.of(Charset.forName(found.group(1)))
                            .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalCharsetNameException malformed) {
            return Optional.empty();
        }
    }

    /** Whether what is written in ASCII says the same in a charset, as what declares one does (XML 1.0, appendix F). */
    private static boolean hasAscii(Charset charset) {
        return new String("charset".getBytes(StandardCharsets.US_ASCII), charset).equals("charset");
    }

    private static byte[] beginning(Upload.Content content) throws IOException {
        try (var in = content.open()) {
            return in.readNBytes(BEGINNING);
        }
    }

    /** UTF-16 or UTF-32, which say so by their marks, or by which of their first bytes are 0 (RFC 4627, section 3). */
    private static Optional<Charset> wide(byte[] start) {
        var text = new String(start, 0, Math.min(start.length, 8), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\0\0\u00fe\u00ff") || text.startsWith("\u00ff\u00fe\0\0")) {
            return Optional.of(StandardCharsets.UTF_32);
        }
        if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return switch (text.replaceAll("[^\0]", "x").replace('\0', '0')) {
            case "x000x000" -> Optional.of(StandardCharsets.UTF_32LE);
            case "000x000x" -> Optional.of(StandardCharsets.UTF_32BE);
            case String narrower when narrower.startsWith("x0x0") -> Optional.of(StandardCharsets.UTF_16LE);
            case String narrower when narrower.startsWith("0x0x") -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    /**
     * Whether a text is UTF-8 against what it declares, as its letters show. One without any is ASCII, which may be other
     * letters in a charset such as ISO-2022-JP, but is no UTF-16 or EBCDIC.
     */
    private static boolean isUtf8(Upload.Content content, Charset declared) throws IOException {
        boolean ascii = true;
        try (var in = new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder())) {
            var buffer = new char[BEGINNING];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ascii = ascii && CharBuffer.wrap(buffer, 0, read).chars().allMatch(unit -> unit < 0x80);
            }
            return !ascii || !hasAscii(declared);
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Whether bytes begin with the mark of UTF-8. */
    static boolean isMarked(byte[] start) {
        return start.length >= MARK.length && start[0] == MARK[0] && start[1] == MARK[1] && start[2] == MARK[2];
    }
}
