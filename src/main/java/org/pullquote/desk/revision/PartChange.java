package org.pullquote.desk.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quote, source, link or correction that is not the same in two revisions.
 *
 * @param was the part before, if it was deleted
 * @param now the part after, if it was added
 * @param fields its members that changed, if it is in both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartChange(
        String id,
        Op op,

        @Schema(implementation = Object.class, description = "The part as it was, if it was deleted.") @Nullable
        JsonNode was,

        @Schema(implementation = Object.class, description = "The part as it is, if it was added.") @Nullable
        JsonNode now,

        List<FieldChange> fields) {
    /** What became of it. */
    @Schema(name = "PartOperation")
    public enum Op {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("deleted")
        DELETED,
        @JsonProperty("changed")
        CHANGED
    }
}
