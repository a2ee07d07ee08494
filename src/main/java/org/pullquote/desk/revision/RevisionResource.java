package org.pullquote.desk.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Restoration;
import org.pullquote.desk.article.RevisionParameters;
import org.pullquote.desk.article.RevisionSummary;
import org.pullquote.desk.article.RevisionView;
import org.pullquote.desk.article.Revisions;
import org.pullquote.desk.article.Saving;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.paging.Page;

/** The revisions of an article: every save that changed it, for good. */
@Path("/manage/v1/articles/{id}/revisions")
@Tag(name = "Revisions")
public class RevisionResource {
    private final Revisions revisions;
    private final ObjectMapper mapper;

    RevisionResource(Revisions revisions, ObjectMapper mapper) {
        this.revisions = revisions;
        this.mapper = mapper;
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "listRevisions", summary = "The revisions of an article, the latest first")
    public Page<RevisionSummary> list(@RestPath String id, @BeanParam RevisionParameters parameters) {
        return revisions.list(id, parameters);
    }

    @GET
    @Path("/{revision}")
    @PermissionsAllowed("write")
    @Operation(operationId = "readRevision", summary = "Read a revision with what it keeps")
    public RestResponse<RevisionView> read(@RestPath String id, @RestPath int revision) {
        var found = revisions.read(id, revision);
        return Answers.current(found, found.article().version());
    }

    @GET
    @Path("/{revision}/diff")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "compareRevisions",
            summary = "What changed up to a revision",
            description = "Field by field, text word by word, with quotes, sources, links and corrections.")
    public RevisionDiff diff(
            @RestPath String id,
            @RestPath int revision,
            @Parameter(description = "Since which revision; the one before, where it is left out.", example = "1")
                    @RestQuery
                    @Nullable
                    Integer against) {
        var after = revisions.read(id, revision);
        var before = revisions.read(id, against == null ? revisions.before(id, revision) : against);
        return new Comparison(before, after, mapper).diff();
    }

    @POST
    @Path("/{revision}/restoration")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // there may be no body, and then it has no type
    @PermissionsAllowed("write")
    @Operation(
            operationId = "restoreRevision",
            summary = "Bring a revision back",
            description =
                    "Makes a new revision of it and publishes nothing. Deleted quotes and links come back with their"
                            + " ids. Corrections that were filed since stay, and so does that a quote is disputed or retracted."
                            + " With `quotes` or `links`, only these are brought back, into the present text.")
    @APIResponse(
            responseCode = "201",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The revision names what has been deleted since, or another quote stands where one comes back to")
    public RestResponse<ArticleView> restore(
            @RestPath String id,
            @RestPath int revision,
            @BeanParam Saving saving,
            @Parameter(description = "Whether to leave out what has been deleted since.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean partial,
            Restoration restoration) {
        var article = revisions.restore(id, revision, saving, restoration, partial);
        return Answers.created(
                "/manage/v1/articles/%s/revisions/%d".formatted(article.id(), article.revision()),
                article,
                article.version());
    }
}
