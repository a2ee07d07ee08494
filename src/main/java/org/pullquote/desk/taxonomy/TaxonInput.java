package org.pullquote.desk.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.slug.Slug;

/**
 * A section, tag or author as an editor writes it.
 *
 * @param slug made from the name where it is left out
 */
public record TaxonInput(
        @Schema(examples = "harbour") @Size(max = 120) @Slug @Nullable
        String slug,

        @Schema(examples = "Harbour") @NotBlank @Size(max = NAME)
        String name,

        @Schema(examples = "Ships, tides and the people who wait for them") @Size(max = 2000) @Nullable
        String description) {
    /** Code points that a name may have. */
    public static final int NAME = 200;
}
