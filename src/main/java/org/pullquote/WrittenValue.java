package org.pullquote;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pullquote.access.Scope;
import org.pullquote.platform.Bounds;
import org.pullquote.platform.StartRefused;
import org.pullquote.platform.language.LanguageTag;

/** The value of a setting as somebody wrote it: whether it is what the setting takes. */
final class WrittenValue {
    /** Whatever else is written, the framework takes for false. */
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off", "1", "0");

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private static final Map<Class<?>, String> TAKEN = Map.of(
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Duration.class, "a length of time",
            MemorySize.class, "a size",
            URI.class, "an address that begins with https:// or http://",
            CidrAddress.class, "a network, such as 10.20.0.0/16",
            LanguageTag.class, "a language tag (BCP 47), such as en or pt-BR",
            Scope.class, "one of read, write, publish, import or admin");

    private WrittenValue() {}

    /** @throws StartRefused if it is not, with what is */
    static void check(ConfigValue value, Property property, SmallRyeConfig config) {
        if (value.getValue() == null && value.getRawValue() != null) {
            throw new StartRefused("%s refers with ${…} to a setting that is not there: set that one too."
                    .formatted(variable(value.getName())));
        }
        var text = Objects.requireNonNullElse(value.getValue(), "");
        var target = Target.of(property.getMethod().getGenericReturnType());
        var bounds = Optional.ofNullable(property.getMethod().getAnnotation(Bounds.class));
        if (text.isEmpty()
                ? !target.optional()
                : !target.parts(text).allMatch(part -> isTaken(part, target.type(), bounds, config))) {
            throw new StartRefused("%s is \"%s\", but takes %s%s%s."
                    .formatted(
                            variable(value.getName()),
                            text,
                            TAKEN.getOrDefault(target.type(), "a text"),
                            bounds.map(held -> " from %s to %s".formatted(held.least(), held.most()))
                                    .orElse(""),
                            target.several() ? ", or several with commas" : ""));
        }
    }

    private static boolean isTaken(String text, Class<?> type, Optional<Bounds> bounds, SmallRyeConfig config) {
        if (type == Boolean.class) {
            return TRUTHS.contains(text.strip().toLowerCase(Locale.ROOT));
        }
        try {
            return switch (config.requireConverter(type).convert(text)) {
                case null -> false;
                case URI address -> address.getRawAuthority() != null && SCHEMES.contains(address.getScheme());
                case Object read -> bounds.stream().allMatch(held -> isBetween(read, type, held, config));
            };
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    private static boolean isBetween(Object value, Class<?> type, Bounds bounds, SmallRyeConfig config) {
        var converter = config.requireConverter(type);
        return amount(converter.convert(bounds.least())).compareTo(amount(value)) <= 0
                && amount(value).compareTo(amount(converter.convert(bounds.most()))) <= 0;
    }

    /** Nanoseconds, bytes, or the number itself. */
    private static BigInteger amount(Object value) {
        return switch (value) {
            case Duration time ->
                BigInteger.valueOf(time.getSeconds())
                        .multiply(BigInteger.valueOf(1_000_000_000))
                        .add(BigInteger.valueOf(time.getNano()));
            case MemorySize size -> size.asBigInteger();
            default -> BigInteger.valueOf(((Number) value).longValue());
        };
    }

    /** The setting's name as it is written in the environment. */
    static String variable(String name) {
        return StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT);
    }

    /** What a value is read into: one of a type, or several in a list; perhaps in an {@link Optional} or under a map's key. */
    private record Target(Class<?> type, boolean optional, boolean several) {
        static Target of(Type declared) {
            if (declared instanceof ParameterizedType holder && holder.getRawType() instanceof Class<?> kind) {
                var arguments = holder.getActualTypeArguments();
                var held = of(arguments[arguments.length - 1]);
                return new Target(
                        held.type,
                        held.optional || kind == Optional.class,
                        held.several || Collection.class.isAssignableFrom(kind));
            }
            return new Target(MethodType.methodType((Class<?>) declared).wrap().returnType(), false, false);
        }

        Stream<String> parts(String text) {
            return several ? Stream.of(StringUtil.split(text)).map(String::strip) : Stream.of(text);
        }
    }
}
