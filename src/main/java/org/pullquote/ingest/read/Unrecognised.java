package org.pullquote.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells people what it is that they sent, where no reader is for it. */
public final class Unrecognised {
    /** What a file begins with that nobody reads as it is, as Latin-1; and what to do about it. */
    private static final Map<String, String> BINARY = Map.of(
            "PK\3\4", "This is a ZIP archive, as documents of office programs are too: unpack it, or save it as HTML.",
            "\u00d0\u00cf\u0011\u00e0", "This is a document of an old office program: save it as text or HTML first.",
            "{\\rtf", "This is Rich Text Format: save it as text or HTML first.",
            "\u001f\u008b", "This is compressed with gzip: unpack it first.",
            "%PDF-", "This is a PDF: save it as text or HTML first.",
            "\u0089PNG", "This is a picture in PNG, which is sent to /manage/v1/media.",
            "\u00ff\u00d8\u00ff", "This is a picture in JPEG, which is sent to /manage/v1/media.");

    private static final int LONGEST = 16;

    /** What may stand before the root element (XML 1.0, section 2.8). */
    private static final Pattern PROLOG = Pattern.compile("(?s)\\s+|<\\?.*?\\?>|<!--.*?-->|<![^>]*>");

    private static final Pattern ELEMENT = Pattern.compile("<([\\p{L}_][\\w.:-]*)");

    private Unrecognised() {}

    /** @throws Unreadable if it is known by its first bytes to be nothing that is read */
    public static void refuseBinary(Upload upload) {
        binary(upload).ifPresent(told -> {
            throw new Unreadable(told);
        });
    }

    private static Optional<String> binary(Upload upload) {
        var bytes = upload.firstBytes(LONGEST);
        // Where its sender declared Latin-1, it was kept in UTF-8 behind a mark.
        var start = Utf8.isMarked(bytes)
                ? new String(bytes, StandardCharsets.UTF_8).substring(1)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        return BINARY.entrySet().stream()
                .filter(known -> start.startsWith(known.getKey()))
                .findFirst()
                .map(known -> "%s The formats are %s.".formatted(known.getValue(), Format.READ));
    }

    /** What is told of what has a media type that there is no reader of; {@code advice} is a sentence on what to do. */
    public static String mediaType(String type, Upload upload, String advice) {
        return binary(upload).orElseGet(() -> mediaType(type, advice));
    }

    private static String mediaType(String type, String advice) {
        return type.toLowerCase(Locale.ROOT).startsWith("image/")
                ? "This is a picture (%s), which is sent to /manage/v1/media.".formatted(type)
                : "\"%s\" cannot be imported. %s The formats are %s.".formatted(type, advice, Format.NAMES);
    }

    static Unreadable text(String beginning) {
        return new Unreadable(
                "%s of none of the formats that can be read, which are %s.".formatted(kind(beginning), Format.READ));
    }

    private static String kind(String beginning) {
        if (!beginning.startsWith("<")) {
            return "This is JSON";
        }
        var matcher = PROLOG.matcher(beginning);
        while (matcher.lookingAt()) {
            matcher.region(matcher.end(), beginning.length());
        }
        return matcher.usePattern(ELEMENT).lookingAt()
                ? "This is XML with the root element \"%s\",".formatted(matcher.group(1))
                : "This is XML";
    }
}
