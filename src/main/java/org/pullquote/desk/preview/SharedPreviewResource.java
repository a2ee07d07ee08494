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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.form.ArticleForm;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.image.Renditions;
import org.pullquote.platform.problem.Problems;

/** What is behind a link to a preview: open to whoever has it, and to no cache or search engine. */
@Path(SharedPreviewResource.PATH + "{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews")
public class SharedPreviewResource {
    static final String PATH = "/preview/v1/";

    private final Previews previews;
    private final Renditions renditions;
    private final ObjectMapper mapper;

    SharedPreviewResource(Previews previews, Renditions renditions, ObjectMapper mapper) {
        this.previews = previews;
        this.renditions = renditions;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "sharedPreview",
            summary = "Read a preview by its link",
            description = "The document that delivery would answer if the working copy were published, with the same"
                    + " parameters; its images are at addresses below the link. No key is needed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleDocument.class)))
    @APIResponse(responseCode = "410", description = "The link has expired or was revoked")
    public Response read(@RestPath String token, @BeanParam ArticleForm form) throws JsonProcessingException {
        var document = mapper.writeValueAsBytes(previews.show(token));
        var body = form.projection().of(document, mapper);
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("/media/{id}/{file}")
    @Produces({"image/jpeg", "image/png"})
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "sharedPreviewImage",
            summary = "See an image of a preview at one width",
            description = "Under an address that the preview's document has, as long as the working copy shows it.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", description = "The link has expired or was revoked")
    public Response image(
            @RestPath String token,
            @RestPath String id,
            @Parameter(description = "Width and content, as in `renditions`.", example = "640-0f1e2d3c4b5a6978.jpg")
                    @RestPath
                    String file) {
        var image = previews.image(token, Ids.parse(id).orElseThrow(Problems::notFound));
        return Response.ok(
                        renditions.of(image, image.shownWidth(file)),
                        image.type().mediaType())
                .build();
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
