package org.pullquote.desk.preview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.http.ShownOnce;

/** Links by which somebody without a key sees a working copy. */
@Path("/manage/v1/articles/{id}/previews")
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // there may be no body, and then it has no type
@Tag(name = "Previews")
public class PreviewResource {
    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @POST
    @ShownOnce
    @PermissionsAllowed("write")
    @Operation(
            operationId = "sharePreview",
            summary = "Make a link to a preview",
            description = "Whoever has it reads the working copy until it expires or is revoked. It is shown once.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewLink.class)))
    public RestResponse<PreviewLink> create(@RestPath String id, NewPreview preview) {
        var link = previews.create(id, preview);
        return Answers.created("/manage/v1/articles/" + link.article() + "/previews/" + link.id(), link);
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "previews", summary = "List the links to previews of an article that can be used")
    public List<PreviewLink> list(@RestPath String id) {
        return previews.list(id);
    }

    @GET
    @Path("/{preview}")
    @PermissionsAllowed("write")
    @Operation(operationId = "preview", summary = "Read what is known of a link", description = "All but its address.")
    public PreviewLink read(@RestPath String id, @RestPath UUID preview) {
        return previews.read(id, preview);
    }

    @DELETE
    @Path("/{preview}")
    @PermissionsAllowed("write")
    @ResponseStatus(204)
    @Operation(
            operationId = "revokePreview",
            summary = "Revoke a link to a preview",
            description = "At once, everywhere.")
    public void revoke(@RestPath String id, @RestPath UUID preview) {
        previews.revoke(id, preview);
    }
}
