package org.pullquote.delivery.link;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pullquote.delivery.Responses;

/** Public links. */
@Path("/v1/links")
@Tag(name = "Links")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-published")
@RunOnVirtualThread
public class LinkResource {
    private final Links links;
    private final Responses responses;

    LinkResource(Links links, Responses responses) {
        this.links = links;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listLinks",
            summary = "List links, those of the newest articles first",
            description = "Each with its article. A link to an article that is not public is absent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "LinkPage")))
    public Response list(@BeanParam LinkQuery query, HttpHeaders headers) {
        return responses.of(links.page(query), headers);
    }
}
