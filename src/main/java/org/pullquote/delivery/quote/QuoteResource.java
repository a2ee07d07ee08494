package org.pullquote.delivery.quote;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pullquote.delivery.Responses;
import org.pullquote.edition.QuoteDocument;

/** Public quotes. */
@Path("/v1/quotes")
@Tag(name = "Quotes")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-published")
@RunOnVirtualThread
public class QuoteResource {
    private final Quotes quotes;
    private final Responses responses;

    QuoteResource(Quotes quotes, Responses responses) {
        this.quotes = quotes;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listQuotes",
            summary = "List quotes, those of the newest articles first",
            description = "Each with its article, and with the words before and after it in the text.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "QuotePage")))
    public Response list(@BeanParam QuoteQuery query, HttpHeaders headers) {
        return responses.of(quotes.page(query), headers);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getQuote", summary = "Read one quote", description = "With its article, under its id.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuoteDocument.class)))
    public Response quote(@RestPath String id, HttpHeaders headers) {
        return responses.of(quotes.quote(id), headers);
    }
}
