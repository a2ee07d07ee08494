package org.pullquote.platform.image;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of image that are taken. What is kept is one of the first two. */
public enum ImageType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    /** For people. */
    static final String ACCEPTED =
            Arrays.stream(values()).map(ImageType::mediaType).collect(Collectors.joining(", "));

    /** How far into a file an {@code <svg} is looked for, in bytes: comments and a doctype may stand before it. */
    private static final int SVG_HEAD = 4_096;

    private final String mediaType;
    private final String extension;

    ImageType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @JsonValue
    public String mediaType() {
        return mediaType;
    }

    /** What a file name ends with, after the dot. */
    public String extension() {
        return extension;
    }

    /** What the first bytes say (WHATWG MIME Sniffing, section 6.1), whatever anybody else says. */
    static Optional<ImageType> of(byte[] bytes) {
        if (at(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (at(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return at(bytes, 0, "RIFF") && at(bytes, 8, "WEBPVP") ? Optional.of(WEBP) : Optional.empty();
    }

    /** What a file that is none of the types is, as far as that helps whoever sent it. */
    static String nameOfOther(byte[] bytes) {
        if (at(bytes, 0, "GIF8")) {
            return "a GIF";
        }
        if (at(bytes, 4, "ftypavif") || at(bytes, 4, "ftypavis")) {
            return "an AVIF image";
        }
        if (at(bytes, 4, "ftyp")) {
            return "a HEIF image or a film";
        }
        if (at(bytes, 0, "II*\0") || at(bytes, 0, "MM\0*")) {
            return "a TIFF image";
        }
        var head = new String(bytes, 0, Math.min(bytes.length, SVG_HEAD), StandardCharsets.ISO_8859_1);
        // In UTF-16, every other byte is zero.
        return head.replace("\0", "").toLowerCase(Locale.ROOT).contains("<svg") ? "an SVG" : "something else";
    }

    static boolean at(byte[] bytes, int offset, String magic) {
        var expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + expected.length
                && Arrays.equals(bytes, offset, offset + expected.length, expected, 0, expected.length);
    }
}
