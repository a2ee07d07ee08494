package org.pullquote.desk.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section, tag or author as the desk shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaxonView(
        UUID id, String slug, String name, @Nullable String description, long version) {
    /** What an editor would write to get it. */
    TaxonInput written() {
        return new TaxonInput(slug, name, description);
    }
}
