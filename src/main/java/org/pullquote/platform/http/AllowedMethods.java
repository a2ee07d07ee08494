package org.pullquote.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.pullquote.platform.problem.Problems;

/**
 * Says which methods an address takes, to those who ask and to those who sent another (RFC 9110, sections 9.3.7 and
 * 15.5.6). The framework by itself tells those of every address of a resource together, or none; and where a resource's path
 * goes on from that of another, it answers 404 instead of 405.
 */
@Singleton
class AllowedMethods {
    private final Operations operations;

    AllowedMethods(Operations operations) {
        this.operations = operations;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, HttpServerRequest sent, ContainerResponseContext response) {
        var asked = request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() == 200;
        if (!asked && response.getStatus() != 404 && response.getStatus() != 405) {
            return;
        }
        var methods = taken(sent.path());
        var wrong = !methods.isEmpty() && !methods.contains(request.getMethod());
        if (asked || response.getStatus() == 405 || wrong) {
            var told = String.join(", ", methods);
            response.getHeaders().putSingle(HttpHeaders.ALLOW, told);
            if (wrong) {
                response.setStatus(405);
                response.setEntity(Problems.of(405, "method-not-allowed", "This address takes " + told + "."));
            }
        }
    }

    /** None of an address that is nobody's. */
    private Set<String> taken(String address) {
        var methods = operations
                .at(address)
                .map(Operations.Operation::method)
                .collect(Collectors.toCollection(TreeSet<String>::new));
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
