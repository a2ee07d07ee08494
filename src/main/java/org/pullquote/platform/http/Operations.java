package org.pullquote.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of all resources, by the addresses that take them; looked up when an error first asks for them. */
@ApplicationScoped
public class Operations {
    private final List<Operation> all;

    /**
     * What an address does.
     *
     * @param id by which the contract and the audit name it
     * @param addresses that take the method: those of the template
     * @param types of a body that it takes
     * @param answers the types of what it answers
     */
    public record Operation(
            String id, String method, String template, Pattern addresses, List<String> types, List<String> answers) {}

    Operations(BeanManager beans) {
        this.all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Operations::of)
                .toList();
    }

    /** Those of an address; none of one that is nobody's. */
    Stream<Operation> at(String address) {
        return all.stream()
                .filter(operation -> operation.addresses().matcher(address).matches());
    }

    Stream<String> templates() {
        return all.stream().map(Operation::template);
    }

    /** Those below a path that do more than read. */
    public Stream<Operation> writing(String path) {
        return all.stream()
                .filter(operation -> operation.template().startsWith(path)
                        && !operation.method().equals(HttpMethod.GET));
    }

    /** The {@code operationId}, or the method's name where none is said. */
    public static String id(Method operation) {
        return Optional.ofNullable(
                        operation.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .map(described -> described.operationId())
                .filter(id -> !id.isEmpty())
                .orElse(operation.getName());
    }

    private static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(operation -> Arrays.stream(operation.getAnnotations())
                        .flatMap(annotation ->
                                Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                        .map(method -> of(method.value(), resource, operation)));
    }

    private static Operation of(String method, Class<?> resource, Method operation) {
        var template = template(resource, operation);
        return new Operation(
                id(operation),
                method,
                template,
                addresses(template),
                types(Consumes.class, Consumes::value, resource, operation),
                types(Produces.class, Produces::value, resource, operation));
    }

    private static String template(Class<?> resource, Method operation) {
        var own = operation.getAnnotation(Path.class);
        return Stream.of(resource.getAnnotation(Path.class).value(), own == null ? "" : own.value())
                .flatMap(path -> Arrays.stream(path.split("/")))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** A parameter of a template stands for one segment. */
    private static Pattern addresses(String template) {
        return Arrays.stream(template.split("/"))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.collectingAndThen(Collectors.joining("/"), Pattern::compile));
    }

    /** As the framework has it: JSON where nothing is said. */
    private static <A extends Annotation> List<String> types(
            Class<A> annotation, Function<A, String[]> types, Class<?> resource, Method operation) {
        return Optional.ofNullable(operation.getAnnotation(annotation))
                .or(() -> Optional.ofNullable(resource.getAnnotation(annotation)))
                .map(types)
                .map(List::of)
                .orElse(List.of(MediaType.APPLICATION_JSON));
    }
}
