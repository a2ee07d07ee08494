package org.pullquote.delivery.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.Change;
import org.pullquote.platform.paging.Limit;

/** A page of changes. The token that goes on from here is there also when there are no items. */
public record ChangePage(
        List<Change> items,

        @Schema(description = "Send this as `since` to read on, at once if there were items, otherwise later.")
        SyncToken next,

        Resolved query) {

    /** What the page answers: whether it is one of an initial sync, and how long it may be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangePageQuery")
    public record Resolved(@Nullable Boolean initial, Limit limit) {}
}
