package org.pullquote.platform.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.query.Suggestion;

/** Says what does not fit in words that name JSON and values, never a class. */
final class Misfits {
    private Misfits() {}

    static String code(JsonMappingException misfit) {
        return switch (misfit) {
            case UnrecognizedPropertyException _ -> "unknown-member";
            case InvalidNullException _ -> "required";
            case InvalidTypeIdException _ -> "unknown-type";
            case InvalidFormatException format when format.getValue() instanceof String -> "bad-value";
            case MismatchedInputException missing when missing(missing) -> "required";
            default -> "wrong-type";
        };
    }

    static String code(ConstraintViolation<?> broken) {
        // One of our own may say its code itself.
        if (broken.getConstraintDescriptor().getAttributes().get("code") instanceof String code) {
            return code;
        }
        var constraint = broken.getConstraintDescriptor().getAnnotation().annotationType();
        return constraint == NotNull.class || isAbsent(broken)
                ? "required"
                : constraint == AssertTrue.class
                        ? "rule"
                        : constraint
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(java.util.Locale.ROOT);
    }

    static String detail(JsonMappingException misfit, ObjectMapper mapper) {
        return switch (misfit) {
            case UnrecognizedPropertyException unknown ->
                "There is no member \"%s\" here.%s".formatted(unknown.getPropertyName(), wayOut(unknown));
            case InvalidNullException _ -> "This is required.";
            case InvalidTypeIdException type -> "The member \"type\" must be " + types(type, mapper) + ".";
            case MismatchedInputException missing when missing(missing) -> "This is required.";
            case MismatchedInputException mismatch -> expectation(mismatch.getTargetType(), mapper);
            default -> "This does not fit.";
        };
    }

    /** What would fit where a type is wanted. */
    static String expectation(@Nullable Class<?> type, ObjectMapper mapper) {
        return "This must be " + expected(type, mapper) + ".";
    }

    static String detail(ConstraintViolation<?> broken) {
        if (isAbsent(broken)) {
            return "This is required.";
        }
        return broken.getConstraintDescriptor().getAnnotation() instanceof Size size
                ? "This must have %s.".formatted(bounds(size, broken.getInvalidValue() instanceof CharSequence))
                : "This " + broken.getMessage() + ".";
    }

    /** A list that is left out is an empty one. */
    private static boolean isAbsent(ConstraintViolation<?> broken) {
        return broken.getConstraintDescriptor().getAnnotation() instanceof Size
                && broken.getInvalidValue() instanceof Collection<?> list
                && list.isEmpty();
    }

    private static String bounds(Size size, boolean text) {
        var what = text ? "characters" : "elements";
        return size.min() == 0
                ? "at most %d %s".formatted(size.max(), what)
                : "%d to %d %s".formatted(size.min(), size.max(), what);
    }

    private static boolean missing(MismatchedInputException misfit) {
        var message = String.valueOf(misfit.getOriginalMessage());
        return message.startsWith("Missing required creator property") || message.startsWith("Cannot map `null` into");
    }

    private static String expected(@Nullable Class<?> type, ObjectMapper mapper) {
        return switch (type) {
            case null -> "of another type";
            case Class<?> t when t == String.class -> "a string";
            case Class<?> t when t == boolean.class || t == Boolean.class -> "true or false";
            case Class<?> t when t == Instant.class -> "a time as in RFC 3339, such as \"2026-01-31T09:30:00Z\"";
            case Class<?> t when t == UUID.class -> "an id, such as \"01890a5d-ac96-774b-bcce-b302099a8057\"";
            case Class<?> t
            when t.isEnum() ->
                Arrays.stream(t.getEnumConstants())
                        .map(constant -> mapper.valueToTree(constant).toString())
                        .collect(Collectors.joining(", ", "one of ", ""));
            case Class<?> t
            when t == int.class || t == long.class || t == Integer.class || t == Long.class -> "a whole number";
            case Class<?> t when t.isPrimitive() || Number.class.isAssignableFrom(t) -> "a number";
            case Class<?> t when t.isArray() || Collection.class.isAssignableFrom(t) -> "an array";
            case Class<?> t when t.isRecord() || Map.class.isAssignableFrom(t) -> "an object";
            default -> "of another type";
        };
    }

    private static String types(InvalidTypeIdException misfit, ObjectMapper mapper) {
        var config = mapper.getDeserializationConfig();
        var base = AnnotatedClassResolver.resolve(config, misfit.getBaseType(), config);
        return mapper.getSubtypeResolver().collectAndResolveSubtypesByTypeId(config, base).stream()
                .filter(subtype -> subtype.hasName())
                .map(subtype -> "\"" + subtype.getName() + "\"")
                .sorted()
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    /** Where the member is written instead, or which there are. */
    private static String wayOut(UnrecognizedPropertyException unknown) {
        var name = unknown.getPropertyName();
        return Arrays.stream(unknown.getReferringClass().getAnnotationsByType(WrittenElsewhere.class))
                .filter(elsewhere -> List.of(elsewhere.members()).contains(name))
                .findFirst()
                .map(elsewhere -> " " + elsewhere.where())
                .orElseGet(() -> Suggestion.guide(name, names(unknown.getKnownPropertyIds())));
    }

    private static Collection<String> names(@Nullable Collection<Object> known) {
        return known == null ? List.of() : known.stream().map(Object::toString).toList();
    }
}
