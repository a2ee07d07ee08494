package org.pullquote.delivery.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The content codings in which answers are kept (RFC 9110, section 8.4.1; RFC 7932), the best first. */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** What a form made once may cost; beyond it Brotli is slow to make and little smaller. */
    private static final int BROTLI_QUALITY = 5;

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** As headers name it. */
    String token() {
        return token;
    }

    /** Of those that can be made here. */
    static List<String> tokens() {
        return Arrays.stream(values())
                .filter(Coding::isAvailable)
                .map(Coding::token)
                .toList();
    }

    /** Whether it can be made here; Brotli needs a native library. */
    boolean isAvailable() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    byte[] encode(byte[] plain) {
        var coded = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var out = stream(coded)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes all that is written", impossible);
        }
        return coded.toByteArray();
    }

    private OutputStream stream(OutputStream out) throws IOException {
        return switch (this) {
            case BROTLI -> new BrotliOutputStream(out, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            case GZIP -> new GZIPOutputStream(out);
            case IDENTITY -> out;
        };
    }
}
