package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A working copy in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleSummary(
        UUID id,
        String slug,
        String locale,
        Status status,
        String title,
        int revision,
        long version,
        int quotes,
        int drifted,
        Instant changedAt,
        @Nullable Instant publishedAt) {}
