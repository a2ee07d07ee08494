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

/** The sections of the newsroom. */
@Path("/manage/v1/sections")
@Tag(name = "Sections")
public class SectionResource {
    private final TaxonRequests requests;

    SectionResource(TaxonRequests requests) {
        this.requests = requests;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(operationId = "createSection", summary = "Create a section")
    @APIResponse(
            responseCode = "201",
            description = "The section",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaxonView.class)))
    public RestResponse<TaxonView> create(TaxonInput input) {
        return requests.create(TaxonKind.SECTION, input);
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageSections", summary = "List sections by name")
    public Page<TaxonView> list(@BeanParam Paging paging) {
        return requests.list(TaxonKind.SECTION, paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageSection", summary = "Read a section")
    public RestResponse<TaxonView> read(@RestPath String id) {
        return requests.read(TaxonKind.SECTION, id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "replaceSection", summary = "Replace a section")
    public RestResponse<TaxonView> replace(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, TaxonInput input) {
        return requests.replace(TaxonKind.SECTION, id, match, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchSection", summary = "Change members of a section")
    public RestResponse<TaxonView> patch(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, MergePatch patch) {
        return requests.patch(TaxonKind.SECTION, id, match, patch);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteSection", summary = "Delete a section that no article is filed under")
    public void delete(@RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match) {
        requests.delete(TaxonKind.SECTION, id, match);
    }
}
