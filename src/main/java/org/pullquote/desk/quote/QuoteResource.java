package org.pullquote.desk.quote;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.pullquote.desk.article.QuoteView;
import org.pullquote.desk.article.Saving;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;

/** The quotes of working copies. The version of a quote is that of the working copy it is part of. */
@Path("/manage/v1/quotes")
@Tag(name = "Quotes")
public class QuoteResource {
    private final Quotes quotes;
    private final StrictJson json;

    QuoteResource(Quotes quotes, StrictJson json) {
        this.quotes = quotes;
        this.json = json;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageQuote", summary = "Read a quote")
    public RestResponse<QuoteView> read(@RestPath UUID id) {
        return answer(quotes.read(id));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "replaceQuote", summary = "Replace a quote")
    public RestResponse<QuoteView> replace(@RestPath UUID id, @BeanParam Saving saving, QuoteInput input) {
        return answer(quotes.write(id, saving, _ -> input));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchQuote", summary = "Change members of a quote")
    public RestResponse<QuoteView> patch(@RestPath UUID id, @BeanParam Saving saving, MergePatch patch) {
        return answer(
                quotes.write(id, saving, before -> json.read(patch.applyTo(json.tree(before)), QuoteInput.class)));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteQuote", summary = "Take a quote off its article")
    public void delete(@RestPath UUID id, @BeanParam Saving saving) {
        quotes.delete(id, saving);
    }

    @POST
    @Path("/{id}/confirmation")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "confirmQuote",
            summary = "Accept the words that stand where a quote has drifted",
            description =
                    "The quote then has these words; its article can be published again. Words that have less than half in"
                            + " common with those that were quoted are not accepted: write them out, or file a correction.")
    @APIResponse(
            responseCode = "200",
            description = "The quote",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing like the words of the quote stands in the text, or what does is another quote already")
    public RestResponse<QuoteView> confirm(@RestPath UUID id, @BeanParam Saving saving) {
        return answer(quotes.confirm(id, saving));
    }

    private static RestResponse<QuoteView> answer(Quotes.Versioned found) {
        return Answers.current(found.quote(), found.version());
    }
}
