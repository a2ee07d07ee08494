package org.pullquote.desk.source;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a source is merged with.
 *
 * @param into the slug or id of the one that stays
 */
public record MergeInput(
        @Schema(examples = "runa-thorsen") @Size(min = 1, max = 120)
        String into) {}
