package org.pullquote.desk.article;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.paging.Page;

/** Working copies of articles. */
@Path("/manage/v1/articles")
@Tag(name = "Articles")
public class ArticleResource {
    private final Articles articles;
    private final ArticleLists lists;
    private final StrictJson json;

    ArticleResource(Articles articles, ArticleLists lists, StrictJson json) {
        this.articles = articles;
        this.lists = lists;
        this.json = json;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(operationId = "createArticle", summary = "Create a draft")
    @APIResponse(
            responseCode = "201",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public RestResponse<ArticleView> create(@RestQuery @Nullable Note note, ArticleInput input) {
        var article = articles.create(input, note);
        return Answers.created("/manage/v1/articles/" + article.id(), article, article.version());
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageArticles", summary = "List working copies, the latest change first")
    public Page<ArticleSummary> list(@BeanParam ArticleParameters parameters) {
        return lists.list(parameters);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "manageArticle",
            summary = "Read a working copy with its parts",
            description = "A slug that it had once answers 301.")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "301", description = "It has another slug now")
    public RestResponse<ArticleView> read(@RestPath String id) {
        var article = articles.read(id);
        return id.equals(article.slug()) || Ids.parse(id).isPresent()
                ? answer(article)
                : Answers.moved("/manage/v1/articles/" + article.id());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "replaceArticle",
            summary = "Save a working copy",
            description =
                    "Makes a revision and publishes nothing. Quotes move with their words; a quote whose words were"
                            + " changed has drifted.")
    public RestResponse<ArticleView> replace(@RestPath String id, @BeanParam Saving saving, ArticleInput input) {
        return answer(articles.write(id, saving, _ -> input));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchArticle", summary = "Change members of a working copy")
    public RestResponse<ArticleView> patch(@RestPath String id, @BeanParam Saving saving, MergePatch patch) {
        return answer(
                articles.write(id, saving, before -> json.read(patch.applyTo(json.tree(before)), ArticleInput.class)));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article with its revisions",
            description = "Only one that is not public; withdraw it first.")
    public void delete(@RestPath String id, @RestHeader("If-Match") @DefaultValue("") IfMatch match) {
        articles.delete(id, match);
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed("write")
    @Operation(operationId = "previewArticle", summary = "The document that delivery would answer if it were published")
    public RestResponse<ArticleDocument> preview(@RestPath String id) {
        return RestResponse.ok(articles.preview(id));
    }

    private static RestResponse<ArticleView> answer(ArticleView article) {
        return Answers.current(article, article.version());
    }
}
