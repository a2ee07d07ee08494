package org.pullquote.platform.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.pullquote.platform.problem.Violation;

/** The query parameters that an operation declares: its own {@link RestQuery}s, and those of its parameter records. */
record Declaration(Map<String, Parameter> parameters) {
    /** What other APIs call what a cursor does here. */
    private static final Set<String> PAGING = Set.of("next", "page", "offset", "after");

    static Declaration of(Method operation) {
        return new Declaration(Arrays.stream(operation.getParameters())
                .flatMap(parameter -> parameters(
                        parameter, parameter.getName(), parameter.getType(), parameter.getParameterizedType()))
                .collect(Collectors.toMap(Parameter::name, Function.identity(), (one, _) -> one, TreeMap::new)));
    }

    /** All that is wrong with a query: names that are not declared, and values that do not fit. */
    List<Violation> violations(MultivaluedMap<String, String> query) {
        return query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(sent -> violations(sent.getKey(), sent.getValue()))
                .toList();
    }

    private Stream<Violation> violations(String name, List<String> values) {
        var parameter = parameters.get(name);
        if (parameter != null) {
            return parameter.violations(values);
        }
        return Stream.of(Violation.in(
                name, "unknown-parameter", "There is no parameter \"%s\" here.%s".formatted(name, hint(name))));
    }

    private String hint(String name) {
        return PAGING.contains(name) && parameters.containsKey("cursor")
                ? " Send the \"next\" of a page as \"cursor\" to have the page after it."
                : Suggestion.guide(name, parameters.keySet());
    }

    private static Stream<Parameter> parameters(AnnotatedElement element, String name, Class<?> type, Type generic) {
        if (element.isAnnotationPresent(RestQuery.class)) {
            var given = element.getAnnotation(RestQuery.class).value();
            var separator = element.getAnnotation(Separator.class);
            return Stream.of(new Parameter(
                    given.isEmpty() ? name : given,
                    valueType(type, generic),
                    type == List.class && separator == null,
                    separator == null ? null : separator.value()));
        }
        return element.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(type.getDeclaredFields())
                        .flatMap(field -> parameters(field, field.getName(), field.getType(), field.getGenericType()))
                : Stream.empty();
    }

    private static Class<?> valueType(Class<?> type, Type generic) {
        return generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : type;
    }
}
