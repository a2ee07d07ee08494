package org.pullquote.delivery.source;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Responses;

/** Public sources: those that a public article names. */
@Path("/v1/sources")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-published")
@RunOnVirtualThread
public class SourceResource {
    private final Sources sources;
    private final Responses responses;

    SourceResource(Sources sources, Responses responses) {
        this.sources = sources;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "List sources by name",
            description = "Those that a public article names, each with how many quotes and articles it is in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "CountedSourcePage")))
    public Response list(@BeanParam SourceQuery query, HttpHeaders headers) {
        return responses.of(sources.page(query), headers);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSource",
            summary = "Read one source",
            description = "Under its id or its slug, with how many quotes and articles it is in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountedSource.class)))
    public Response source(@RestPath String id, UriInfo uri, HttpHeaders headers) {
        return responses.of(sources.source(Address.of(uri, id)), headers);
    }
}
