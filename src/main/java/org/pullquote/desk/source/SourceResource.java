package org.pullquote.desk.source;

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
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.paging.Page;

/** The sources of the newsroom. */
@Path("/manage/v1/sources")
@Tag(name = "Sources")
public class SourceResource {
    private final Sources sources;
    private final StrictJson json;

    SourceResource(Sources sources, StrictJson json) {
        this.sources = sources;
        this.json = json;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(
            operationId = "createSource",
            summary = "Create a source",
            description = "An anonymous source has a description and nothing that could name it.")
    @APIResponse(
            responseCode = "201",
            description = "The source",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceView.class)))
    public RestResponse<SourceView> create(SourceInput input) {
        var source = sources.create(input);
        return Answers.created("/manage/v1/sources/" + source.slug(), source, source.version());
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageSources", summary = "List sources by slug")
    public Page<SourceView> list(@BeanParam SourceParameters parameters) {
        return sources.list(parameters);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageSource", summary = "Read a source")
    public RestResponse<SourceView> read(@RestPath String id) {
        return answer(sources.read(id));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "replaceSource",
            summary = "Replace a source",
            description = "Takes effect at once; every public document that names it follows.")
    public RestResponse<SourceView> replace(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, SourceInput input) {
        return answer(sources.replace(id, match, input));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchSource", summary = "Change members of a source")
    public RestResponse<SourceView> patch(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, MergePatch patch) {
        var patched = patch.applyTo(json.tree(sources.read(id).written()));
        return replace(id, match, json.read(patched, SourceInput.class));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteSource", summary = "Delete a source that no article names")
    public void delete(@RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match) {
        sources.delete(id, match);
    }

    private static RestResponse<SourceView> answer(SourceView source) {
        return Answers.current(source, source.version());
    }
}
