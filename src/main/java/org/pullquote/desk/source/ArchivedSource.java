package org.pullquote.desk.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.UUID;
import org.pullquote.desk.archive.ArchivedSlugs;

/** A source as an export has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchivedSource(
        UUID id,
        long version,
        @Valid SourceInput written,
        @Valid ArchivedSlugs slugs) {
    /** Whether it says the same, whatever the versions. */
    boolean isAs(ArchivedSource other) {
        return id.equals(other.id) && written.equals(other.written) && slugs.equals(other.slugs);
    }
}
