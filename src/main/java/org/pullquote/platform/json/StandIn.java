package org.pullquote.platform.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any value of the type of a required member that is missing. It is bound, and then thrown away with the rest. */
final class StandIn {
    private static final UUID SOME_ID = new UUID(0, 0);

    private StandIn() {}

    static Optional<JsonNode> of(JsonMappingException misfit, ObjectMapper mapper) {
        return misfit instanceof MismatchedInputException mismatch
                ? Optional.ofNullable(value(mismatch.getTargetType())).map(mapper::<JsonNode>valueToTree)
                : Optional.empty();
    }

    private static @Nullable Object value(@Nullable Class<?> type) {
        return switch (type) {
            case null -> null;
            case Class<?> t when t == String.class -> "";
            case Class<?> t when t == UUID.class -> SOME_ID;
            case Class<?> t when t == Instant.class -> Instant.EPOCH;
            case Class<?> t when t == boolean.class || t == Boolean.class -> false;
            case Class<?> t when t.isPrimitive() || Number.class.isAssignableFrom(t) -> 0;
            case Class<?> t when t.isEnum() -> t.getEnumConstants()[0];
            case Class<?> t when Collection.class.isAssignableFrom(t) -> List.of();
            case Class<?> t when t.isRecord() -> isList(t) ? List.of() : Map.of();
            default -> null;
        };
    }

    /** Whether a record is written as the list that it holds. */
    private static boolean isList(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class)
                        && Collection.class.isAssignableFrom(component.getType()));
    }
}
