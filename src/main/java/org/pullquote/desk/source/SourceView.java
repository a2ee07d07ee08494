package org.pullquote.desk.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.SourceKind;

/** A source as the desk shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceView(
        UUID id,
        String slug,
        SourceKind kind,
        @Nullable String name,
        List<String> aliases,
        @Nullable String role,
        @Nullable String description,
        @Nullable String homepage,
        long version) {
    /** What an editor would write to get it. */
    SourceInput written() {
        return new SourceInput(slug, kind, name, aliases, role, description, homepage);
    }
}
