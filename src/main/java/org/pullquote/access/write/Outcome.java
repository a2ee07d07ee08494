package org.pullquote.access.write;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an operation answers, in whichever way it is written. */
record Outcome(
        int status,
        Map<String, List<String>> headers,
        @Nullable Object entity) {
    static Outcome of(Method operation, @Nullable Object result) {
        return switch (result) {
            case RestResponse<?> answer ->
                new Outcome(answer.getStatus(), texts(answer.getHeaders()), answer.getEntity());
            case Response answer -> new Outcome(answer.getStatus(), texts(answer.getHeaders()), answer.getEntity());
            case null, default -> new Outcome(status(operation, result), Map.of(), result);
        };
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The version that an entity tag names. */
    @Nullable
    String version() {
        return header(HttpHeaders.ETAG).map(tag -> tag.replace("\"", "")).orElse(null);
    }

    private static int status(Method operation, @Nullable Object result) {
        var declared = operation.getAnnotation(ResponseStatus.class);
        if (declared != null) return declared.value();
        return result == null ? 204 : 200;
    }

    private static Map<String, List<String>> texts(Map<String, List<Object>> headers) {
        var texts = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                texts.put(name, values.stream().map(String::valueOf).toList()));
        return texts;
    }
}
