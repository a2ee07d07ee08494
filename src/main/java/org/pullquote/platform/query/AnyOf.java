package org.pullquote.platform.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values with commas between them, in a parameter that may be sent several times and means something by that. */
@Schema(implementation = String.class, examples = "ceasefire,diplomacy")
public record AnyOf(@JsonValue String text) {
    /**
     * Called by the REST layer.
     *
     * @throws BadValue if one of them is empty, or if there are too many
     */
    public static AnyOf fromString(String text) {
        var several = new AnyOf(text);
        if (several.values().size() > Parameter.MAX_VALUES) {
            throw new BadValue(Parameter.TOO_MANY, "At most %d values may stand here.".formatted(Parameter.MAX_VALUES));
        }
        if (several.values().stream().anyMatch(String::isBlank)) {
            throw new BadValue("empty-value", "There is no value on one side of a comma.");
        }
        return several;
    }

    /** Each by itself. */
    public List<String> values() {
        return List.of(text.split(",", -1));
    }
}
