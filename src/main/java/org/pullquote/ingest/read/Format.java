package org.pullquote.ingest.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The formats that can be imported. */
@Schema(name = "ImportFormat")
public enum Format {
    /** Told from the content. */
    @JsonProperty("auto")
    AUTO,
    /** A plain text, or the text of a page with what stands around the article. */
    @JsonProperty("text")
    TEXT,
    /** CommonMark, with the tables of GitHub. */
    @JsonProperty("markdown")
    MARKDOWN,
    /** A page, or the HTML of an article alone. */
    @JsonProperty("html")
    HTML;

    /** The format of a media type, parameters and all; empty for one that no reader is for. */
    public static Optional<Format> ofMediaType(String mediaType) {
        return switch (mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
            case "text/plain" -> Optional.of(TEXT);
            case "text/markdown", "text/x-markdown" -> Optional.of(MARKDOWN);
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "", "application/octet-stream" -> Optional.of(AUTO);
            default -> Optional.empty();
        };
    }

    /** The format that a file's name tells. */
    public static Format ofFileName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return MARKDOWN;
        }
        if (lower.endsWith(".html") || lower.endsWith(".htm")) {
            return HTML;
        }
        return lower.endsWith(".txt") ? TEXT : AUTO;
    }
}
