package org.pullquote.desk.source;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.platform.problem.InvalidValue;
import org.pullquote.platform.problem.Violation;

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

        private static final Violation FORMS = Violation.at(
                "",
                "wrong-type",
                "This must be the slug or id of a source, or an object with \"kind\" and \"name\" or \"description\".");

        Reader() {
            super(SourceChoice.class);
        }

        @Override
        public SourceChoice deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                case VALUE_STRING -> new Known(in.getText());
                case START_OBJECT -> new Described(context.readValue(in, SourceInput.class));
                default -> throw new JsonMappingException(in, "no source", new InvalidValue(List.of(FORMS)));
            };
        }
    }
}
