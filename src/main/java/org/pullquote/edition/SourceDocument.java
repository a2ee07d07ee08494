package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source as delivery sends it. An anonymous one has a description and no name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceDocument(
        UUID id,
        String slug,
        String url,
        SourceKind kind,
        @Nullable String name,
        List<String> aliases,
        @Nullable String role,
        @Nullable String description,
        @Nullable String homepage) {
    /** This source as a quote names it. */
    public SourceRef ref() {
        return new SourceRef(id, slug, kind, name, description);
    }
}
