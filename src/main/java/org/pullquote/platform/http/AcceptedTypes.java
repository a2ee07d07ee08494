package org.pullquote.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.pullquote.platform.problem.Problems;

/** Says which types of a body an operation takes, to those whose body was refused before the operation saw it. */
@Singleton
class AcceptedTypes {
    private final Operations operations;

    AcceptedTypes(Operations operations) {
        this.operations = operations;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 415
                || !(response.getEntity() instanceof HttpProblem problem)
                || !Problems.of(415).getDetail().equals(problem.getDetail())) {
            return;
        }
        var types = operations
                .at(request.getUriInfo().getPath())
                .filter(operation -> operation.method().equals(request.getMethod()))
                .flatMap(operation -> operation.types().stream())
                .distinct()
                .collect(Collectors.joining(" or "));
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        response.setEntity(Problems.of(
                415,
                "unsupported-media-type",
                "The body%s. This takes %s."
                        .formatted(type == null ? " has no Content-Type" : "'s Content-Type is " + type, types)));
    }
}
