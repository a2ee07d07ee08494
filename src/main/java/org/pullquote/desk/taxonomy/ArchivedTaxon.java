package org.pullquote.desk.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.UUID;
import org.pullquote.desk.archive.ArchivedSlugs;

/** A section, tag or author as an export has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchivedTaxon(
        UUID id,
        long version,
        @Valid TaxonInput written,
        @Valid ArchivedSlugs slugs) {
    /** As if no reader had been told of it. */
    ArchivedTaxon unpublished() {
        return new ArchivedTaxon(id, version, written, slugs.unpublished());
    }

    /** Whether it was public under the slug that it has. */
    boolean isKnownToReaders() {
        return slugs.published().stream().anyMatch(slug -> slug.slug().equals(written.slug()));
    }

    /** Whether it says the same, whatever the versions. */
    boolean isAs(ArchivedTaxon other) {
        return id.equals(other.id) && written.equals(other.written) && slugs.equals(other.slugs);
    }
}
