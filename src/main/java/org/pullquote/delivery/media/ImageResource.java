package org.pullquote.delivery.media;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.DeliverySettings;
import org.pullquote.edition.PurgeKeys;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;

/** Images that public articles show, by width. */
@Path("/v1/media")
@Tag(name = "Media")
@PermissionsAllowed("read-published")
public class ImageResource {
    /** An address is never given to another picture (RFC 8246). */
    private static final String FOR_GOOD = "max-age=31536000, immutable";

    private final Images images;
    private final String cacheControl;
    private final @Nullable String vary;

    ImageResource(
            Images images,
            DeliverySettings settings,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.images = images;
        this.vary = cors ? "Origin" : null;
        this.cacheControl = (settings.open() ? "public, " : "private, ") + FOR_GOOD;
    }

    @GET
    @Path("/{id}/{file}")
    @Produces({"image/jpeg", "image/png"})
    @Operation(
            operationId = "getImage",
            summary = "See an image at one width",
            description =
                    "Under an address that an article's document has. It is there while a public article shows it.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response image(
            @RestPath String id,
            @Parameter(description = "Width and content, as in `renditions`.", example = "640-0f1e2d3c4b5a6978.jpg")
                    @RestPath
                    String file,
            HttpHeaders request) {
        UUID image = Ids.parse(id).orElseThrow(Problems::notFound);
        var chosen = images.choose(image, file);
        var response = chosen.tag().isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                ? Response.notModified()
                : Response.ok(images.bytes(chosen), chosen.image().type().mediaType());
        return response.header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, vary)
                .header(HttpHeaders.ETAG, chosen.tag().toString())
                .header("Surrogate-Key", PurgeKeys.media(image))
                .header("Cache-Tag", PurgeKeys.media(image))
                .build();
    }
}
