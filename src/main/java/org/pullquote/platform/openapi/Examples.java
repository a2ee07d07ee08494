package org.pullquote.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives the bodies of requests and answers the example of their schema: {@code openapi/examples.json} has one by schema
 * name. A page ({@code QuotePage}) has the example of what it holds, by the name that {@code items} refers to.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class Examples implements OASFilter {
    private final Map<String, Object> examples = read();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (var item : api.getPaths().getPathItems().values()) {
            for (var operation : item.getOperations().values()) {
                contents(operation)
                        .forEach(content -> content.getMediaTypes().values().stream()
                                .filter(media -> media.getExample() == null)
                                .forEach(media -> example(media, api).ifPresent(media::setExample)));
            }
        }
    }

    private static List<Content> contents(Operation operation) {
        var answers =
                operation.getResponses().getAPIResponses().values().stream().map(APIResponse::getContent);
        var body = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        return Stream.concat(answers, Stream.ofNullable(body))
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<Object> example(MediaType media, OpenAPI api) {
        if (media.getSchema() == null || media.getSchema().getRef() == null) {
            return Optional.empty();
        }
        var name = name(media.getSchema().getRef());
        var schema = api.getComponents().getSchemas().get(name);
        var items = schema == null || schema.getProperties() == null
                ? null
                : schema.getProperties().get("items");
        if (items == null || items.getItems() == null || items.getItems().getRef() == null) {
            return Optional.ofNullable(examples.get(name));
        }
        return Optional.ofNullable(examples.get(name(items.getItems().getRef())))
                .map(item -> new TreeMap<String, Object>(Map.of("items", List.of(item), "query", Map.of("limit", 20))));
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> read() {
        try (var file = Examples.class.getResourceAsStream("/openapi/examples.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi/examples.json must be JSON", unreadable);
        }
    }
}
