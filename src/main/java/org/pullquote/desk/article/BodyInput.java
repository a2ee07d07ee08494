package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlParsing;
import org.pullquote.content.MarkdownParsing;
import org.pullquote.content.TextParsing;

/** A body as an editor writes it: the array of its blocks, or {@code {"format":"markdown|html|text","value":"…"}}. */
public record BodyInput(@JsonValue Body body) {

    /** The languages that a body may be written in. */
    public enum Format {
        @JsonProperty("markdown")
        MARKDOWN,
        @JsonProperty("html")
        HTML,
        @JsonProperty("text")
        TEXT
    }

    /** A body in one of those languages. */
    public record Written(Format format, String value) {
        Body parse() {
            return switch (format) {
                case MARKDOWN -> MarkdownParsing.parse(value);
                case HTML -> HtmlParsing.parse(value);
                case TEXT -> TextParsing.parse(value);
            };
        }
    }
}
