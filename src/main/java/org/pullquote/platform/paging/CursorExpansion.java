package org.pullquote.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.query.BadValue;

/**
 * Gives a request with a cursor the query that the cursor carries. Parameters sent beside it must say the same, except
 * those that change how much is answered and not what.
 */
class CursorExpansion {
    private static final Set<String> FREE = Set.of("cursor", "limit", "total");

    @ServerRequestFilter(preMatching = true)
    void expand(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var sent = uri.getQueryParameters();
        if (!sent.containsKey("cursor")) {
            return;
        }
        cursor(sent).ifPresent(cursor -> {
            check(cursor, uri.getPath(), sent);
            var expanded = uri.getRequestUriBuilder();
            cursor.query().forEach((name, values) -> {
                if (!sent.containsKey(name)) {
                    expanded.queryParam(
                            name, values.stream().map(CursorExpansion::literal).toArray());
                }
            });
            request.setRequestUri(expanded.build());
        });
    }

    /** The cursor, unless it cannot be read: that is told later, with everything else that is wrong. */
    private static Optional<Cursor> cursor(MultivaluedMap<String, String> sent) {
        try {
            return sent.getOrDefault("cursor", List.of()).size() == 1
                    ? Optional.of(Cursor.fromString(sent.getFirst("cursor")))
                    : Optional.empty();
        } catch (BadValue toldLater) {
            return Optional.empty();
        }
    }

    private static void check(Cursor cursor, String path, MultivaluedMap<String, String> sent) {
        if (!cursor.list().equals(path)) {
            throw Problems.invalid(Violation.in(
                    "cursor", "cursor-of-another-list", "This cursor is of the list " + cursor.list() + "."));
        }
        var violations = new ArrayList<Violation>();
        for (Map.Entry<String, List<String>> parameter : sent.entrySet()) {
            if (!FREE.contains(parameter.getKey())
                    && !parameter.getValue().equals(cursor.query().get(parameter.getKey()))) {
                violations.add(Violation.in(
                        parameter.getKey(),
                        "cursor-of-another-query",
                        "The cursor is of a query with another \"%s\". Send the cursor alone, or start again without it."
                                .formatted(parameter.getKey())));
            }
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    /** Escapes what a URI builder would take for a template or for an escape. */
    private static String literal(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
