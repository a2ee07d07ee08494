package org.pullquote.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Types the merge patches (RFC 7396): what {@code PATCH} takes is what {@code PUT} takes at the same address, with every
 * member optional, and {@code null} to remove it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 24)
public class MergePatchSchemas implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = new LinkedHashMap<>(api.getComponents().getSchemas());
        for (var item : api.getPaths().getPathItems().values()) {
            whole(item).ifPresent(name -> {
                schemas.computeIfAbsent(patched(name), patch -> patch(Objects.requireNonNull(schemas.get(name))));
                item.getPATCH()
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(media ->
                                media.setSchema(OASFactory.createSchema().ref(patched(name))));
            });
        }
        api.getComponents().setSchemas(schemas);
    }

    private static Optional<String> whole(PathItem item) {
        return Optional.ofNullable(item.getPATCH())
                .map(patch -> item.getPUT())
                .map(Operation::getRequestBody)
                .flatMap(body ->
                        body.getContent().getMediaTypes().values().stream().findFirst())
                .map(MediaType::getSchema)
                .map(Schema::getRef)
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static String patched(String name) {
        return name.replaceFirst("Input$", "") + "Patch";
    }

    private static Schema patch(Schema whole) {
        var properties = new LinkedHashMap<String, Schema>();
        whole.getProperties().forEach((name, schema) -> properties.put(name, orNull(schema)));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("The members to change; null removes one.")
                .properties(properties);
    }

    private static Schema orNull(Schema schema) {
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }
}
