package org.pullquote.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.pullquote.platform.problem.Problems;

/** Says which types an operation takes, and which it answers, to those who were refused before it saw their request. */
@Singleton
class AcceptedTypes {
    private final Operations operations;

    AcceptedTypes(Operations operations) {
        this.operations = operations;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (isUntold(406, response)) {
            response.setEntity(
                    Problems.notAcceptable(HttpHeaders.ACCEPT, types(request, Operations.Operation::answers)));
        } else if (isUntold(415, response)) {
            response.setEntity(unsupported(request));
        }
    }

    private static boolean isUntold(int status, ContainerResponseContext response) {
        return response.getStatus() == status
                && response.getEntity() instanceof HttpProblem problem
                && String.valueOf(Problems.of(status).getDetail()).equals(problem.getDetail());
    }

    private HttpProblem unsupported(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return Problems.of(
                415,
                "unsupported-media-type",
                "The body%s. This takes %s."
                        .formatted(
                                type == null ? " has no Content-Type" : "'s Content-Type is " + type,
                                String.join(" or ", types(request, Operations.Operation::types))));
    }

    private List<String> types(ContainerRequestContext request, Function<Operations.Operation, List<String>> which) {
        var method = request.getMethod().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.getMethod();
        return operations
                .at(request.getUriInfo().getPath())
                .filter(operation -> operation.method().equals(method))
                .flatMap(operation -> which.apply(operation).stream())
                .distinct()
                .toList();
    }
}
