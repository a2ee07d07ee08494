package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision in a list.
 *
 * @param revision its number within the article, from 1
 * @param savedBy the name of the key or token that saved it
 * @param note why, if it was told
 * @param restoredFrom the revision that this one brought back
 * @param published whether it is what the public sees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionSummary(
        int revision,
        Instant savedAt,
        String savedBy,
        @Nullable String note,
        @Nullable Integer restoredFrom,
        boolean published) {}
