package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlParsing;
import org.pullquote.content.MarkdownParsing;
import org.pullquote.content.TextParsing;
import org.pullquote.platform.problem.InvalidValue;
import org.pullquote.platform.problem.Violation;

/** A body as an editor writes it: the array of its blocks, or {@code {"format":"markdown|html|text","value":"…"}}. */
@JsonDeserialize(using = BodyInput.Reader.class)
@Schema(anyOf = {Body.class, BodyInput.Written.class})
public record BodyInput(@JsonValue Body body) {

    /** The languages that a body may be written in. */
    @Schema(name = "BodyFormat")
    public enum Format {
        @JsonProperty("markdown")
        MARKDOWN,
        @JsonProperty("html")
        HTML,
        @JsonProperty("text")
        TEXT
    }

    /** A body in one of those languages. */
    @Schema(name = "WrittenBody")
    public record Written(Format format, String value) {
        Body parse() {
            return switch (format) {
                case MARKDOWN -> MarkdownParsing.parse(value);
                case HTML -> HtmlParsing.parse(value);
                case TEXT -> TextParsing.parse(value);
            };
        }
    }

    /** Tells the two apart by their JSON type. */
    static final class Reader extends StdDeserializer<BodyInput> {
        private static final long serialVersionUID = 1L;

        private static final Violation FORMS = Violation.at(
                "",
                "wrong-type",
                "This must be an array of blocks, or an object with \"format\" (\"markdown\", \"html\" or \"text\") and"
                        + " \"value\".");

        Reader() {
            super(BodyInput.class);
        }

        @Override
        public BodyInput deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                case START_OBJECT -> parsed(context.readValue(in, Written.class), in);
                case START_ARRAY -> new BodyInput(context.readValue(in, Body.class));
                default -> throw new JsonMappingException(in, "no body", new InvalidValue(List.of(FORMS)));
            };
        }

        private static BodyInput parsed(Written written, JsonParser in) throws JsonMappingException {
            try {
                return new BodyInput(written.parse());
            } catch (InvalidValue invalid) {
                throw new JsonMappingException(in, "no body", invalid);
            }
        }
    }
}
