package org.pullquote.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** {@code openapi.yaml} as something to hold answers against. What an answer shows, it must name. */
final class Contract {
    private static final String ADDRESS = "urn:pullquote:contract";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final List<Template> templates = new ArrayList<>();

    private record Template(Pattern pattern, JsonNode item) {}

    private Contract(JsonNode document) {
        this.document = document;
        document.path("components").path("schemas").properties().forEach(schema -> close(schema.getValue()));
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
        document.path("paths").properties().stream()
                // A path without parameters goes before one that would take its last step for an id.
                .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
                .forEach(path -> templates.add(new Template(
                        Pattern.compile(path.getKey().replaceAll("\\{[^}]*}", "[^/]+")), path.getValue())));
    }

    /** Read once, as is each of its schemas: thousands of answers are held against them. */
    static Contract committed() {
        return Committed.CONTRACT;
    }

    private static final class Committed {
        static final Contract CONTRACT = read();

        private static Contract read() {
            try {
                return new Contract(
                        new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private Schema compile(JsonNode schema) {
        try {
            return schemas.getSchema(
                    new YAMLMapper().readTree(schema.toString().replace("\"#/", "\"" + ADDRESS + "#/")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An answer shows what its schema names, and nothing else. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && schema instanceof ObjectNode object) {
            object.put("additionalProperties", false);
        }
    }

    /** The operation that a request asks for; none if the contract does not have it. */
    Optional<Operation> operation(String method, String path) {
        var verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .findFirst()
                .map(template -> template.item().path(verb))
                .filter(JsonNode::isObject)
                .map(Operation::new);
    }

    /** One operation. */
    final class Operation {
        private final JsonNode node;

        private Operation(JsonNode node) {
            this.node = node;
        }

        /** What it may answer with that status. */
        Optional<Answer> answer(int status) {
            return Optional.of(node.path("responses").path(String.valueOf(status)))
                    .filter(JsonNode::isObject)
                    .map(answer -> answer.has("$ref")
                            ? document.at(answer.path("$ref").asText().substring(1))
                            : answer)
                    .map(Answer::new);
        }
    }

    /** One answer of an operation. */
    final class Answer {
        private final JsonNode node;

        private Answer(JsonNode node) {
            this.node = node;
        }

        /** What is wrong with a body of that type; {@code sparse} forgives what is not there. */
        List<String> faults(String contentType, JsonNode body, boolean sparse) {
            var schema = node.path("content")
                    .path(contentType.replaceFirst(";.*", ""))
                    .path("schema");
            if (schema.isMissingNode()) {
                return List.of("the contract has no " + contentType + " here");
            }
            return compiled.computeIfAbsent(schema, Contract.this::compile).validate(body).stream()
                    .filter(fault -> !sparse || !fault.getKeyword().equals("required"))
                    .map(Error::toString)
                    .toList();
        }
    }
}
