package org.pullquote.platform.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.pullquote.platform.problem.Problems;

/**
 * Checks the query of every request against what its operation declares, before the REST layer reads it: a misspelt filter
 * must not answer everything. All that is wrong is told in one 400.
 */
class StrictQuery {
    private final Map<Method, Declaration> declarations = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var uri = request.getUriInfo();
        if (uri.getPath().indexOf('\0') >= 0) {
            throw Problems.notFound();
        }
        var violations = declarations
                .computeIfAbsent(resource.getResourceMethod(), Declaration::of)
                .violations(uri.getQueryParameters());
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }
}
