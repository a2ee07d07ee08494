package org.pullquote.delivery.article;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Responses;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.form.Part;

/** Public articles and their parts. */
@Path("/v1/articles")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-published")
@RunOnVirtualThread
public class ArticleResource {
    private final Articles articles;
    private final Responses responses;

    ArticleResource(Articles articles, Responses responses) {
        this.articles = articles;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "List articles, the newest first",
            description =
                    "Filters combine: an article passes if it passes each. A filter by something unknown finds nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "ArticlePage")))
    public Response list(@BeanParam ArticleQuery query, HttpHeaders headers) {
        return responses.of(articles.page(query), headers);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getArticle",
            summary = "Read one article, whole",
            description =
                    "Under its id or its slug. A slug of the past answers 301; an article that was withdrawn, 410.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleDocument.class)))
    public Response article(@RestPath String id, @BeanParam ArticleView view, UriInfo uri, HttpHeaders headers) {
        return responses.of(articles.article(view, Address.of(uri, id)), headers);
    }

    @GET
    @Path("/{id}/quotes")
    @Operation(operationId = "listArticleQuotes", summary = "List the quotes of an article, in their order in the text")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "QuotePage")))
    public Response quotes(@RestPath String id, @BeanParam PartQuery query, UriInfo uri, HttpHeaders headers) {
        return responses.of(articles.part(Part.QUOTES, query, Address.of(uri, id)), headers);
    }

    @GET
    @Path("/{id}/sources")
    @Operation(
            operationId = "listArticleSources",
            summary = "List the sources that an article names, with every mention")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "SourceMentionPage")))
    public Response sources(@RestPath String id, @BeanParam PartQuery query, UriInfo uri, HttpHeaders headers) {
        return responses.of(articles.part(Part.SOURCES, query, Address.of(uri, id)), headers);
    }

    @GET
    @Path("/{id}/links")
    @Operation(operationId = "listArticleLinks", summary = "List the links of an article, in their order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "LinkPage")))
    public Response links(@RestPath String id, @BeanParam PartQuery query, UriInfo uri, HttpHeaders headers) {
        return responses.of(articles.part(Part.LINKS, query, Address.of(uri, id)), headers);
    }
}
