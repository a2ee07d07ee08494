package org.pullquote.desk.quote;

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
import org.pullquote.desk.article.QuoteView;
import org.pullquote.platform.conditional.Answers;

/** The quotes of one article. */
@Path("/manage/v1/articles/{id}/quotes")
@Tag(name = "Quotes")
public class ArticleQuoteResource {
    private final Quotes quotes;

    ArticleQuoteResource(Quotes quotes) {
        this.quotes = quotes;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(operationId = "createQuote", summary = "Add a quote to an article")
    @APIResponse(
            responseCode = "201",
            description = "The quote",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The words stand in several places, which the answer lists, or are a quote already")
    public RestResponse<QuoteView> create(@RestPath String id, @RestQuery @Nullable Note note, QuoteInput input) {
        var created = quotes.create(id, input, note);
        return Answers.created("/manage/v1/quotes/" + created.quote().id(), created.quote(), created.version());
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageQuotes", summary = "The quotes of an article")
    public List<QuoteView> list(@RestPath String id) {
        return quotes.list(id);
    }
}
