package org.pullquote.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/**
 * Reads JSON into records and tells everything that is wrong at once, each with its JSON pointer: unknown and missing
 * members, wrong types and values, and broken constraints (Bean Validation). A text that is not JSON is told by line and
 * column.
 */
@ApplicationScoped
public class StrictJson {
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final ObjectMapper mapper;
    private final Validator validator;

    StrictJson(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads a request's body.
     *
     * @throws HttpProblem 400 with what is wrong
     */
    public Object read(InputStream body, Type type) throws IOException {
        var tree = parse(body);
        if (tree.isMissingNode()) {
            return readNothing(type);
        }
        if (type == MergePatch.class) {
            if (tree instanceof ObjectNode patch) {
                return new MergePatch(patch);
            }
            throw Problems.invalid(Violation.at("", "wrong-type", "A merge patch must be an object."));
        }
        return bind(tree, mapper.constructType(type));
    }

    /**
     * Reads a tree, such as a patched document.
     *
     * @throws HttpProblem 400 with everything that is wrong
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        return type.cast(bind(tree, mapper.constructType(type)));
    }

    /** A value as the tree that a merge patch applies to. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** No body says as much as an empty object, where that says enough. */
    private Object readNothing(Type type) throws IOException {
        try {
            return read(new ByteArrayInputStream(EMPTY_OBJECT), type);
        } catch (HttpProblem incomplete) {
            throw Problems.invalid(Violation.at("", "required", "No body was sent, and this needs one."));
        }
    }

    private Object bind(JsonNode tree, JavaType type) {
        return new Binding(mapper, validator, tree).to(type);
    }

    private JsonNode parse(InputStream body) throws IOException {
        try {
            // All of it before it is worked on: what the work holds up has arrived, and is not late.
            var tree = mapper.readTree(body.readAllBytes());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    private static HttpProblem malformed(JacksonException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return Problems.badRequest(
                    "malformed-json",
                    "The body nests more than %d levels deep, or has a name, number or string that is too long."
                            .formatted(JsonShape.MAX_DEPTH));
        }
        var location = malformed.getLocation();
        if (location == null) {
            return Problems.badRequest("malformed-json", "The body is not JSON.");
        }
        return Problems.invalid(Violation.at(
                "",
                duplicate(malformed.getOriginalMessage()) ? "duplicate-member" : "malformed-json",
                "Line %d, column %d: %s"
                        .formatted(
                                location.getLineNr(), location.getColumnNr(), reason(malformed.getOriginalMessage()))));
    }

    /** The parser's own words, as far as they speak of JSON and not of the parser. */
    private static String reason(@Nullable String message) {
        if (message == null) {
            return "this is not JSON.";
        }
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\('(.+?)' \\(code \\d+\\)\\)", "'$1'")
                .replaceFirst("was expecting \\(JSON .*", "was expecting a value")
                .replaceFirst(" \\(.*", "")
                .replaceFirst("\\.?$", ".");
    }

    private static boolean duplicate(@Nullable String message) {
        return message != null && message.startsWith("Duplicate field");
    }
}
