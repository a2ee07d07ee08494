package org.pullquote.desk.link;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.Note;
import org.pullquote.platform.conditional.Answers;

/** The links of one article. */
@Path("/manage/v1/articles/{id}/links")
@Tag(name = "Links")
public class ArticleLinkResource {
    private final Links links;

    ArticleLinkResource(Links links) {
        this.links = links;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(operationId = "createLink", summary = "Add a link to an article")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinkView.class)))
    public RestResponse<LinkView> create(@RestPath String id, @RestQuery @Nullable Note note, LinkInput input) {
        var created = links.create(id, input, note);
        return Answers.created("/manage/v1/links/" + created.link().id(), created.link(), created.version());
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageLinks", summary = "The links of an article")
    public List<LinkView> list(@RestPath String id) {
        return links.list(id);
    }
}
