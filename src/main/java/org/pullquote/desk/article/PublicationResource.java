package org.pullquote.desk.article;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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

/** Whether and when an article is public. */
@Path("/manage/v1/articles/{id}/publication")
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // there may be no body, and then it has no type
@Tag(name = "Publishing")
public class PublicationResource {
    private final Publishing publishing;

    PublicationResource(Publishing publishing) {
        this.publishing = publishing;
    }

    @PUT
    @PermissionsAllowed("publish")
    @Operation(
            operationId = "publishArticle",
            summary = "Publish the current revision, now or later",
            description =
                    "Without a body: now. What is scheduled or under embargo is visible to nobody before its time; what is"
                            + " public stays so until then, or until its own expiry.")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "A quote no longer stands in the text")
    public RestResponse<ArticleView> publish(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, Publication publication) {
        return answer(publishing.publish(id, match, publication));
    }

    @DELETE
    @PermissionsAllowed("publish")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Take an article back",
            description =
                    "Also takes back a time that was set. Delivery answers 410 from then on. What had been withdrawn before the"
                            + " time was set is withdrawn again, for the reason that it was.")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "It is neither public nor going to be")
    public RestResponse<ArticleView> withdraw(
            @RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, Withdrawal withdrawal) {
        return answer(publishing.withdraw(id, match, withdrawal));
    }

    private static RestResponse<ArticleView> answer(ArticleView article) {
        return Answers.current(article, article.version());
    }
}
