package org.pullquote.ingest.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param bytes as they were sent
 * @param name of the file, if one was told
 */
public record Upload(byte[] bytes, @Nullable String name) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\\s;\"]+)");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * A body as it was sent. Clients often declare a charset that it is not in; so what is UTF-8 is taken as that, and
     * only else the declared one counts.
     */
    public static Upload of(byte[] body, String contentType) {
        var sent = new Upload(body, null);
        var declared = CHARSET.matcher(contentType);
        if (sent.isUtf8() || !declared.find() || !isAnother(declared.group(1))) {
            return sent;
        }
        var text = new String(body, Charset.forName(declared.group(1)));
        return new Upload(text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Whether there is such a charset, and it is not UTF-8. */
    private static boolean isAnother(String charset) {
        try {
            return Charset.isSupported(charset) && !Charset.forName(charset).equals(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException malformed) {
            return false;
        }
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /**
     * The bytes as text in UTF-8, without a byte order mark.
     *
     * @throws Unreadable if they are something else
     */
    public String text() {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(in).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw new Unreadable("The text is not UTF-8.", "line " + line(in.position()), malformed);
        }
    }

    private int line(int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upload(byte[] theirs, var named)
                && Arrays.equals(bytes, theirs)
                && Objects.equals(name, named);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Upload[%s, %d bytes]".formatted(name, bytes.length);
    }
}
