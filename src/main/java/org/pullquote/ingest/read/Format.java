package org.pullquote.ingest.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The formats that can be imported; the less it takes to look like one, the earlier it stands. */
@Schema(name = "ImportFormat")
public enum Format {
    /** Told from the content. */
    @JsonProperty("auto")
    AUTO,
    /** A plain text, or the text of a page with what stands around the article. */
    @JsonProperty("text")
    TEXT,
    /** CommonMark, with the tables of GitHub, and front matter in YAML. */
    @JsonProperty("markdown")
    MARKDOWN,
    /** A page, or the HTML of an article alone. */
    @JsonProperty("html")
    HTML,
    /** RSS 2.0 and its elders. */
    @JsonProperty("rss")
    RSS,
    /** Atom (RFC 4287). */
    @JsonProperty("atom")
    ATOM,
    /** An export of WordPress, 1.0 to 1.2. */
    @JsonProperty("wxr")
    WXR,
    /** JSON Feed 1.0 and 1.1. */
    @JsonProperty("jsonfeed")
    JSONFEED,
    /** A news item of an agency in JSON, 1.x to 3.1 (IPTC). */
    @JsonProperty("ninjs")
    NINJS,
    /** An export of Ghost. */
    @JsonProperty("ghost")
    GHOST,
    /** An export of our own. */
    @JsonProperty("ndjson")
    NDJSON;

    /** Those that there are readers of, as they are written. */
    static final String READ = Arrays.stream(values())
            .filter(format -> format != AUTO)
            .map(Format::toString)
            .collect(Collectors.joining(", "));

    /** All of them. */
    public static final String NAMES = AUTO + ", " + READ;

    /** As it is written everywhere. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a media type, parameters and all; empty for one that no reader is for. */
    public static Optional<Format> ofMediaType(String mediaType) {
        return switch (mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
            case "text/plain" -> Optional.of(TEXT);
            case "text/markdown", "text/x-markdown" -> Optional.of(MARKDOWN);
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "application/rss+xml" -> Optional.of(RSS);
            case "application/atom+xml" -> Optional.of(ATOM);
            case "application/feed+json" -> Optional.of(JSONFEED);
            case "application/x-ndjson", "application/ndjson" -> Optional.of(NDJSON);
            case "", "application/octet-stream", "application/xml", "text/xml", "application/json" -> Optional.of(AUTO);
            default -> Optional.empty();
        };
    }

    /** The format that a file's name tells. */
    public static Format ofFileName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            case "txt" -> TEXT;
            case "rss" -> RSS;
            case "atom" -> ATOM;
            case "ndjson" -> NDJSON;
            default -> AUTO;
        };
    }
}
