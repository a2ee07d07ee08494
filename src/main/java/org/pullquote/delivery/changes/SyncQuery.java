package org.pullquote.delivery.changes;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.paging.Limit;

/** The parameters of the sync API. */
public record SyncQuery(
        @Parameter(description = "The `next` of the page before: what comes after it is answered.") @RestQuery @Nullable
        SyncToken since,

        @Parameter(
                description =
                        "Whether to begin with the whole public state; `since` tells whether that is still under way.",
                example = "true")
        @RestQuery
        @DefaultValue("false")
        boolean initial,

        @Parameter(description = "How many items a page may hold, from 1 to 100.", example = "20")
        @RestQuery
        @DefaultValue(Limit.DEFAULT)
        Limit limit) {

    /** The address of the page after a token. */
    String next(SyncToken token) {
        var address = "/v1/changes?since=" + token;
        return limit.value() == Integer.parseInt(Limit.DEFAULT) ? address : address + "&limit=" + limit.value();
    }
}
