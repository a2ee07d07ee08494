package org.pullquote.platform.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that an enum's constants have outside: those of their {@link JsonProperty}. */
final class Names {
    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            var constants = new LinkedHashMap<String, Enum<?>>();
            Arrays.stream(type.getFields())
                    .filter(field -> field.isEnumConstant())
                    .forEach(field -> constants.put(
                            field.isAnnotationPresent(JsonProperty.class)
                                    ? field.getAnnotation(JsonProperty.class).value()
                                    : field.getName(),
                            constant(type, field.getName())));
            return constants;
        }
    };

    private Names() {}

    /**
     * The constant of a name.
     *
     * @throws BadValue that lists the names there are
     */
    static Enum<?> parse(Class<?> type, String name) {
        var constants = CONSTANTS.get(type);
        var constant = constants.get(name);
        if (constant == null) {
            throw new BadValue(
                    "bad-value",
                    "\"%s\" is none of %s.%s"
                            .formatted(
                                    name,
                                    String.join(", ", constants.keySet()),
                                    Suggestion.hint(name, constants.keySet())));
        }
        return constant;
    }

    static String of(Enum<?> constant) {
        return CONSTANTS.get(constant.getDeclaringClass()).entrySet().stream()
                .filter(entry -> entry.getValue() == constant)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Enum<?> constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum.class::cast)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
