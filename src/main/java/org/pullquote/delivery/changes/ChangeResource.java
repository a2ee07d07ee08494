package org.pullquote.delivery.changes;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.DeliverySettings;
import org.pullquote.delivery.Responses;
import org.pullquote.platform.http.Accept;
import org.pullquote.platform.http.EventStreams;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.query.BadValue;

/** The sync API: the public state, what changed in it, and the same as a stream. */
@Path("/v1/changes")
@Tag(name = "Changes")
@PermissionsAllowed("read-published")
@RunOnVirtualThread
public class ChangeResource {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Changes changes;
    private final ChangeStream stream;
    private final Responses responses;
    private final String cacheControl;

    ChangeResource(Changes changes, ChangeStream stream, Responses responses, DeliverySettings settings) {
        this.changes = changes;
        this.stream = stream;
        this.responses = responses;
        // A shared cache takes the same question of many readers together, and delays nobody noticeably.
        this.cacheControl = settings.open() ? "public, max-age=0, s-maxage=1" : "private, max-age=0";
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "Keep a copy in step",
            description =
                    "With `initial=true` pages the whole public state, then with the token of each page what changed"
                            + " since. Without either, begins with the oldest change that is kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(
            responseCode = "410",
            description = "The log no longer goes back to the token: start again with `initial=true`.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response changes(@BeanParam SyncQuery query, HttpHeaders headers) {
        var response = responses.of(changes.page(query), headers);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, cacheControl);
        return response;
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamChanges",
            summary = "Hear of changes as they come",
            description = "Server-sent events. The `id` of each is a token: a reader that comes again with it as"
                    + " `Last-Event-ID`, or as `since`, misses nothing. Without, the stream begins now.")
    @APIResponse(
            responseCode = "200",
            description = "Goes on until either side ends it.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            example = "id: AQ_…\ndata: {\"seq\":7,\"type\":\"article.published\",…}\n\n"))
    @APIResponse(
            responseCode = "410",
            description = "The log no longer goes back to the token: start again with an initial sync.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public void stream(
            @Parameter(description = "A token of the sync API, from which the stream goes on.") @RestQuery @Nullable
                    SyncToken since,
            @Parameter(description = "The `id` of the last event that was received; wins over `since`.")
                    @RestHeader(LAST_EVENT_ID)
                    @Nullable
                    String lastEvent,
            @Context SseEventSink sink,
            @Context RoutingContext request) {
        // The framework takes a weight of 0 for one like others.
        if (!Accept.takes(MediaType.SERVER_SENT_EVENTS, request.request().getHeader(HttpHeaders.ACCEPT))) {
            throw Problems.notAcceptable(HttpHeaders.ACCEPT, List.of(MediaType.SERVER_SENT_EVENTS));
        }
        var from = from(since, lastEvent);
        EventStreams.passOn(request.response());
        stream.add(new StreamReader(stream, from, request, sink));
    }

    private SyncToken from(@Nullable SyncToken since, @Nullable String lastEvent) {
        var token = lastEvent == null || lastEvent.isBlank() ? since : lastEvent(lastEvent);
        if (token == null) {
            return changes.end();
        }
        if (token.place() != null) {
            throw Problems.invalid(
                    Violation.in("since", "sync-under-way", "The initial sync is not finished: read its pages first."));
        }
        changes.after(token, 1);
        return token;
    }

    private static SyncToken lastEvent(String text) {
        try {
            return SyncToken.fromString(text);
        } catch (BadValue bad) {
            throw Problems.invalid(Violation.in(LAST_EVENT_ID, "bad-token", String.valueOf(bad.getMessage())));
        }
    }
}
