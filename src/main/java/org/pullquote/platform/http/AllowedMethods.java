package org.pullquote.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says which methods an address takes, to those who ask and to those who sent another (RFC 9110, sections 9.3.7 and
 * 15.5.6). The framework by itself tells those of every address of a resource together, or none.
 */
@Singleton
class AllowedMethods {
    private final List<Operation> operations;

    /** A method, and the addresses that take it. */
    private record Operation(String method, Pattern addresses) {}

    AllowedMethods(BeanManager beans) {
        this.operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    private static Stream<Operation> operations(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(operation -> Arrays.stream(operation.getAnnotations())
                        .flatMap(annotation ->
                                Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                        .map(method -> new Operation(method.value(), addresses(resource, operation))));
    }

    /** A parameter of a template stands for one segment. */
    private static Pattern addresses(Class<?> resource, Method operation) {
        var own = operation.getAnnotation(Path.class);
        return Stream.of(resource.getAnnotation(Path.class).value(), own == null ? "" : own.value())
                .flatMap(path -> Arrays.stream(path.split("/")))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.collectingAndThen(Collectors.joining("/+", "/*", "/*"), Pattern::compile));
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        var asked = request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() == 200;
        if (asked || response.getStatus() == 405) {
            var methods = taken(request.getUriInfo().getPath());
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }

    private Set<String> taken(String address) {
        var methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        operations.stream()
                .filter(operation -> operation.addresses().matcher(address).matches())
                .forEach(operation -> methods.add(operation.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
