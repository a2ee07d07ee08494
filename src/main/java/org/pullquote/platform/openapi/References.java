package org.pullquote.platform.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which of the description's schemas its operations reach, directly or through others. */
final class References {
    private final Map<String, Schema> schemas;
    private final Set<String> names = new TreeSet<>();

    private References(OpenAPI api) {
        this.schemas = api.getComponents().getSchemas();
    }

    /** The names of the schemas that answers have in them. */
    static Set<String> ofAnswers(OpenAPI api) {
        var references = new References(api);
        answers(api).forEach(references::visit);
        return references.names;
    }

    /** The names of the schemas that answers, requests and parameters have in them. */
    static Set<String> of(OpenAPI api) {
        var references = new References(api);
        answers(api).forEach(references::visit);
        operations(api)
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> Stream.ofNullable(body.getContent()))
                .forEach(references::visit);
        operations(api)
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(Collection::stream)
                .map(Parameter::getSchema)
                .forEach(references::visit);
        return references.names;
    }

    private static Stream<Content> answers(OpenAPI api) {
        var shared = Stream.ofNullable(api.getComponents().getResponses()).flatMap(all -> all.values().stream());
        var own = operations(api)
                .flatMap(operation -> Stream.ofNullable(operation.getResponses()))
                .flatMap(responses -> responses.getAPIResponses().values().stream());
        return Stream.concat(shared, own).map(APIResponse::getContent).filter(Objects::nonNull);
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private void visit(Content content) {
        content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::visit);
    }

    private void visit(@Nullable Schema schema) {
        if (schema == null) return;
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) visit(schemas.get(name));
        }
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) schema.getProperties().values().forEach(this::visit);
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::visit);
    }
}
