package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source as a quote names it. An anonymous one has a description and no name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceRef(
        UUID id,
        String slug,
        SourceKind kind,
        @Nullable String name,
        @Nullable String description) {}
