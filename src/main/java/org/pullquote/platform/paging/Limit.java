package org.pullquote.platform.paging;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.platform.query.BadValue;

/** How many items a page may hold: 1 to {@value #MAX}. */
@Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
public record Limit(@JsonValue int value) {
    /** The most. */
    public static final int MAX = 100;

    /** The number of items where none is asked for, as an annotation takes it. */
    public static final String DEFAULT = "20";

    /**
     * Called by the REST layer.
     *
     * @throws BadValue beyond the bounds: a list is never cut in silence
     */
    public static Limit fromString(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX) {
            throw new BadValue("bad-limit", "This must be a number from 1 to " + MAX + ".");
        }
        return new Limit(Integer.parseInt(text));
    }
}
