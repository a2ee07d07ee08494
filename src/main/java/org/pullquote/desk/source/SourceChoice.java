package org.pullquote.desk.source;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.Valid;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source that an editor names: one that is there, by slug or id, or one that is made if it is not. */
@JsonDeserialize(using = SourceChoice.Reader.class)
@Schema(oneOf = {String.class, SourceInput.class})
public sealed interface SourceChoice {
    /** One that is there. */
    record Known(@JsonValue String slugOrId) implements SourceChoice {}

    /** One that may have to be made. */
    record Described(@JsonValue @Valid SourceInput source) implements SourceChoice {}

    /** Tells the two apart by their JSON type. */
    final class Reader extends StdDeserializer<SourceChoice> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(SourceChoice.class);
        }

        @Override
        public SourceChoice deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return in.hasToken(JsonToken.VALUE_STRING)
                    ? new Known(in.getText())
                    : new Described(context.readValue(in, SourceInput.class));
        }
    }
}
