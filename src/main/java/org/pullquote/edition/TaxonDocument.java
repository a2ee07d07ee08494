package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section, tag or author as delivery sends it; the description of an author is a short biography. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaxonDocument(
        UUID id,
        String slug,
        String url,
        String name,
        @Nullable String description) {
    /** This taxon as a document names it. */
    public NamedRef ref() {
        return new NamedRef(id, slug, name);
    }
}
