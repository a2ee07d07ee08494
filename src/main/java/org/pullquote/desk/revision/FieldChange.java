package org.pullquote.desk.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.WordChange;

/**
 * A member that is not the same in two revisions.
 *
 * @param field its name
 * @param was its value before, absent if it had none
 * @param now its value after, absent if it has none
 * @param words what changed in it, where it is running text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        @Schema(examples = "title") String field,

        @Schema(implementation = Object.class, description = "In the shape that the member has.") @Nullable
        JsonNode was,

        @Schema(implementation = Object.class, description = "In the shape that the member has.") @Nullable
        JsonNode now,

        @Nullable List<WordChange> words) {}
