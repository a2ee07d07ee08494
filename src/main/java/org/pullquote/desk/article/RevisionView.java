package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision with what it keeps.
 *
 * @param article the working copy as it was saved then; its status, version and publication are those of now. What it
 *     named and has been deleted since stands there by its id, and a source not at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
        int revision,
        Instant savedAt,
        String savedBy,
        @Nullable String note,
        @Nullable Integer restoredFrom,
        boolean published,
        ArticleView article) {}
