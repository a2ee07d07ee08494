package org.pullquote.delivery.taxonomy;

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
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;

/** Tags. */
@Path("/v1/tags")
@Tag(name = "Sections, tags and authors")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-published")
@RunOnVirtualThread
public class TagResource {
    private final Taxa taxa;
    private final Responses responses;

    TagResource(Taxa taxa, Responses responses) {
        this.taxa = taxa;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listTags",
            summary = "List tags by name",
            description = "Those that an editor made, and those that public articles brought along.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "TaxonPage")))
    public Response list(@BeanParam TaxonQuery query, HttpHeaders headers) {
        return responses.of(taxa.page(TaxonKind.TAG, query), headers);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTag", summary = "Read one tag", description = "Under its id or its slug.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaxonDocument.class)))
    public Response tag(@RestPath String id, UriInfo uri, HttpHeaders headers) {
        return responses.of(taxa.taxon(TaxonKind.TAG, Address.of(uri, id)), headers);
    }
}
