package org.pullquote.platform.query;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Violation;

/**
 * A query parameter that an operation declares.
 *
 * @param type of one value
 * @param repeatable whether it may be sent several times
 * @param separator what stands between several values in one, if it takes several
 */
record Parameter(
        String name,
        Class<?> type,
        boolean repeatable,
        @Nullable String separator) {

    /** How many values one may have, and how many times it may be sent: each costs the database a look, or a condition. */
    static final int MAX_VALUES = 50;

    private static final int MAX_TIMES = 10;
    static final String TOO_MANY = "too-many-values";

    /** All that is wrong with the values that were sent. */
    Stream<Violation> violations(List<String> values) {
        if (values.size() > 1 && !repeatable) {
            return Stream.of(Violation.in(
                    name,
                    "repeated-parameter",
                    "\"%s\" was sent %d times; it may be sent once%s"
                            .formatted(
                                    name, values.size(), separator == null ? "." : ", with its values after commas.")));
        }
        if (values.size() > MAX_TIMES) {
            return Stream.of(Violation.in(
                    name,
                    TOO_MANY,
                    "\"%s\" was sent %d times; it may be sent %d times.".formatted(name, values.size(), MAX_TIMES)));
        }
        return values.stream().flatMap(this::violations);
    }

    private Stream<Violation> violations(String value) {
        var several = separator == null ? List.of(value) : List.of(value.split(Pattern.quote(separator), -1));
        return several.size() > MAX_VALUES
                ? Stream.of(
                        Violation.in(name, TOO_MANY, "\"%s\" may have at most %d values.".formatted(name, MAX_VALUES)))
                : several.stream().flatMap(this::violation);
    }

    private Stream<Violation> violation(String value) {
        try {
            check(value);
            return Stream.empty();
        } catch (BadValue bad) {
            return Stream.of(Violation.in(name, bad.code(), bad.detail()));
        }
    }

    private void check(String value) {
        if (value.isBlank()) {
            throw new BadValue("empty-value", "\"%s\" has no value.".formatted(name));
        }
        if (value.indexOf('\0') >= 0) {
            throw new BadValue("bad-value", "Text must not hold U+0000.");
        }
        if (type.isEnum()) {
            Names.parse(type, value);
        } else if (type == boolean.class || type == Boolean.class) {
            require(value.equals("true") || value.equals("false"), "This must be true or false.");
        } else if (type == int.class || type == Integer.class) {
            require(value.matches("-?\\d{1,9}"), "This must be a whole number.");
        } else if (type == UUID.class) {
            require(org.pullquote.platform.ids.Ids.parse(value).isPresent(), "This must be an id.");
        } else if (type != String.class) {
            fromString(value);
        }
    }

    private static void require(boolean good, String detail) {
        if (!good) {
            throw new BadValue("bad-value", detail);
        }
    }

    private void fromString(String value) {
        try {
            type.getMethod("fromString", String.class).invoke(null, value);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof BadValue bad) {
                throw bad;
            }
            throw new IllegalStateException(type + " must throw BadValue", thrown);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(type + " needs a public static fromString", absent);
        }
    }
}
