package org.pullquote.desk.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.form.ArticleForm;

/** What is behind a link to a preview: open to whoever has it, and to no cache or search engine. */
@Path("/preview/v1/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews")
public class SharedPreviewResource {
    private final Previews previews;
    private final ObjectMapper mapper;

    SharedPreviewResource(Previews previews, ObjectMapper mapper) {
        this.previews = previews;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "sharedPreview",
            summary = "Read a preview by its link",
            description = "The document that delivery would answer if the working copy were published, with the same"
                    + " parameters. No key is needed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleDocument.class)))
    @APIResponse(responseCode = "410", description = "The link has expired or was revoked")
    public Response read(@RestPath String token, @BeanParam ArticleForm form) throws JsonProcessingException {
        var document = mapper.writeValueAsBytes(previews.show(token));
        var body = form.projection().of(document, mapper);
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }

    /** Also on problems: a link that has ended is no business of a search engine either. */
    static class Headers {
        @ServerResponseFilter
        void keepOut(ContainerRequestContext request, ContainerResponseContext response) {
            if (!request.getUriInfo().getPath().startsWith("/preview/")) return;
            response.getHeaders().putSingle("Cache-Control", "no-store");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex, nofollow, noarchive");
        }
    }
}
