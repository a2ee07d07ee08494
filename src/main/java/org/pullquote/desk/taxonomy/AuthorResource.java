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

/** The authors of the newsroom. */
@Path("/manage/v1/authors")
@Tag(name = "Authors")
public class AuthorResource {
    private final TaxonRequests requests;

    AuthorResource(TaxonRequests requests) {
        this.requests = requests;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(operationId = "createAuthor", summary = "Create an author")
    @APIResponse(
            responseCode = "201",
            description = "The author",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaxonView.class)))
    public RestResponse<TaxonView> create(TaxonInput input) {
        return requests.create(TaxonKind.AUTHOR, input);
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageAuthors", summary = "List authors by name")
    public Page<TaxonView> list(@BeanParam Paging paging) {
        return requests.list(TaxonKind.AUTHOR, paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageAuthor", summary = "Read an author")
    public RestResponse<TaxonView> read(@RestPath String id) {
        return requests.read(TaxonKind.AUTHOR, id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "replaceAuthor", summary = "Replace an author")
    public RestResponse<TaxonView> replace(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, TaxonInput input) {
        return requests.replace(TaxonKind.AUTHOR, id, match, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchAuthor", summary = "Change members of an author")
    public RestResponse<TaxonView> patch(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, MergePatch patch) {
        return requests.patch(TaxonKind.AUTHOR, id, match, patch);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteAuthor", summary = "Delete an author that no article is filed under")
    public void delete(@RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match) {
        requests.delete(TaxonKind.AUTHOR, id, match);
    }
}
