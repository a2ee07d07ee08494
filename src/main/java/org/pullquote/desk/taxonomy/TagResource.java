package org.pullquote.desk.taxonomy;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;

/** The tags of the newsroom. */
@Path("/manage/v1/tags")
@Tag(name = "Tags")
public class TagResource {
    private final TaxonRequests requests;

    TagResource(TaxonRequests requests) {
        this.requests = requests;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(operationId = "createTag", summary = "Create a tag")
    @APIResponse(
            responseCode = "201",
            description = "The tag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaxonView.class)))
    public RestResponse<TaxonView> create(TaxonInput input) {
        return requests.create(TaxonKind.TAG, input);
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageTags", summary = "List tags by name")
    public Page<TaxonView> list(@BeanParam Paging paging) {
        return requests.list(TaxonKind.TAG, paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageTag", summary = "Read a tag")
    public RestResponse<TaxonView> read(@RestPath String id) {
        return requests.read(TaxonKind.TAG, id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "replaceTag", summary = "Replace a tag")
    public RestResponse<TaxonView> replace(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, TaxonInput input) {
        return requests.replace(TaxonKind.TAG, id, match, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchTag", summary = "Change members of a tag")
    public RestResponse<TaxonView> patch(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, MergePatch patch) {
        return requests.patch(TaxonKind.TAG, id, match, patch);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteTag", summary = "Delete a tag that no article is filed under")
    public void delete(@RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match) {
        requests.delete(TaxonKind.TAG, id, match);
    }
}
