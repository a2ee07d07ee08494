package org.pullquote.desk.media;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.image.Darkroom;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.query.StrictForm;

/** The media library: images. */
@Path(ImageResource.PATH)
@Tag(name = "Media")
public class ImageResource {
    static final String PATH = "/manage/v1/media";

    private final Images images;
    private final ImageFiles files;
    private final Darkroom darkroom;
    private final StrictJson json;

    ImageResource(Images images, ImageFiles files, Darkroom darkroom, StrictJson json) {
        this.images = images;
        this.files = files;
        this.darkroom = darkroom;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("write")
    @Operation(
            operationId = "uploadImage",
            summary = "Upload an image as the body",
            description =
                    "A JPEG, PNG or WebP that is not animated. What is kept is made from its pixels: upright, in sRGB,"
                            + " without metadata. What is to be written about it follows with PATCH.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    @APIResponse(responseCode = "422", description = "Declared as another type, too many pixels, animated or damaged")
    public RestResponse<ImageView> create(
            @RestHeader("Content-Type") @DefaultValue("") String contentType, byte[] body) {
        return created(files.add(body, contentType, ImageInput.NONE));
    }

    @POST
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("write")
    @Operation(operationId = "uploadImageFile", summary = "Upload an image with what is written about it")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    @APIResponse(responseCode = "422", description = "Declared as another type, too many pixels, animated or damaged")
    public RestResponse<ImageView> create(
            @RestForm("file") @Nullable FileUpload file, @RestForm("metadata") @Nullable String metadata)
            throws IOException {
        if (file == null) {
            throw Problems.invalid(Violation.at("", "missing-file", "The form needs a part \"file\"."));
        }
        darkroom.requireFits(file.size());
        var input = metadata == null
                ? ImageInput.NONE
                : (ImageInput) json.read(
                        new ByteArrayInputStream(metadata.getBytes(StandardCharsets.UTF_8)), ImageInput.class);
        var declared = file.contentType() == null ? "" : file.contentType();
        return created(files.add(Files.readAllBytes(file.uploadedFile()), declared, input));
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageImages", summary = "List images, the newest first")
    public Page<ImageView> list(@BeanParam Paging paging) {
        return images.list(paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageImage", summary = "Read what is known of an image")
    public RestResponse<ImageView> read(@RestPath UUID id) {
        return answer(images.read(id));
    }

    @GET
    @Path("/{id}/file")
    @Produces({"image/jpeg", "image/png"})
    @PermissionsAllowed("write")
    @Operation(
            operationId = "viewImage",
            summary = "See an image",
            description = "As the public will see it, once an article that shows it is published.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response view(
            @RestPath UUID id,
            @Parameter(description = "One of its `widths`, in pixels; by default the widest.", example = "640")
                    @RestQuery
                    @Nullable
                    Integer width) {
        var shown = files.show(id, width);
        return Response.ok(shown.bytes(), shown.file().type().mediaType()).build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "replaceImage",
            summary = "Replace what is written about an image",
            description = "Takes effect at once; every public document that shows it follows. The picture stays.")
    @APIResponse(
            responseCode = "409",
            description = "A public article shows it, and it would lose its alternative text")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    public RestResponse<ImageView> replace(
            @RestPath UUID id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, ImageInput input) {
        return answer(images.replace(id, match, input));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchImage", summary = "Change some of what is written about an image")
    @APIResponse(
            responseCode = "409",
            description = "A public article shows it, and it would lose its alternative text")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    public RestResponse<ImageView> patch(
            @RestPath UUID id, @RestHeader("If-Match") @DefaultValue("") IfMatch match, MergePatch patch) {
        var patched = patch.applyTo(json.tree(images.read(id).written()));
        return replace(id, match, json.read(patched, ImageInput.class));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteImage", summary = "Delete an image that no article shows")
    @APIResponse(responseCode = "409", description = "Articles show it; `errors` has them")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath UUID id, @RestHeader("If-Match") @DefaultValue("") IfMatch match) {
        files.delete(id, match);
    }

    private static RestResponse<ImageView> created(ImageView image) {
        return Answers.created(PATH + "/" + image.id(), image, image.version());
    }

    private static RestResponse<ImageView> answer(ImageView image) {
        return Answers.current(image, image.version());
    }
}
