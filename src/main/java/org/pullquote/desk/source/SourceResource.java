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
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.paging.Page;

/** The sources of the newsroom. */
@Path("/manage/v1/sources")
@Tag(name = "Sources")
public class SourceResource {
    private final Sources sources;
    private final Mergers mergers;
    private final StrictJson json;

    SourceResource(Sources sources, Mergers mergers, StrictJson json) {
        this.sources = sources;
        this.mergers = mergers;
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
    @Operation(
            operationId = "manageSource",
            summary = "Read a source",
            description = "A slug that it had once, and one that was merged into it, answer 301.")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "301", description = "It has another slug now, or is part of another")
    public RestResponse<SourceView> read(@RestPath String id) {
        var source = sources.read(id);
        var isCurrent = id.equals(source.slug())
                || Ids.parse(id).filter(source.id()::equals).isPresent();
        return isCurrent ? answer(source) : Answers.moved("/manage/v1/sources/" + source.slug());
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

    @POST
    @Path("/{id}/merge")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "mergeSource",
            summary = "Make a source another one",
            description =
                    "Every quote, article and revision that names it names the other from then on, and public documents"
                            + " follow within seconds. Its name and aliases become aliases of the other, and its slugs and"
                            + " its id lead there. This cannot be taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The source that stays",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Merged.class)))
    @APIResponse(responseCode = "409", description = "The two are the same, or only one of them is anonymous")
    public RestResponse<Merged> merge(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, MergeInput input) {
        var merged = mergers.merge(id, match, input);
        return Answers.current(merged, merged.source().version());
    }

    private static RestResponse<SourceView> answer(SourceView source) {
        return Answers.current(source, source.version());
    }
}
