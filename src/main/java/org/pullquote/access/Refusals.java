package org.pullquote.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.pullquote.platform.problem.Problems;

/**
 * What somebody is told who may not: 401 with the challenge, 403 with the scope the operation wants. In place of the problem
 * extension's own mappers, whose 401 does not work with this release of the framework.
 */
class Refusals {
    private static final int BEFORE_THE_EXTENSION = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response nobody(UnauthorizedException refusal, RoutingContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response stranger(AuthenticationFailedException refusal, RoutingContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response forbidden(ForbiddenException refusal, ResourceInfo operation) {
        return answer(missing(operation)
                .map(Problems::missingScope)
                .map(HttpProblem::builder)
                .orElseGet(() -> HttpProblem.builder(Problems.of(403))));
    }

    private static Response unauthenticated(RoutingContext request) {
        return answer(HttpProblem.builder(Problems.of(401, "unauthenticated", BearerMechanism.reason(request)))
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerMechanism.challenge(request)));
    }

    /** These pass by the last hand on every problem, so they say by themselves that no cache keeps them. */
    private static Response answer(HttpProblem.Builder refusal) {
        return refusal.withHeader(HttpHeaders.CACHE_CONTROL, "no-store").build().toResponse();
    }

    private static Optional<String> missing(ResourceInfo operation) {
        return Optional.ofNullable(operation.getResourceMethod())
                .map(method -> method.getAnnotation(PermissionsAllowed.class))
                .or(() -> Optional.ofNullable(operation.getResourceClass())
                        .map(type -> type.getAnnotation(PermissionsAllowed.class)))
                .flatMap(allowed -> Arrays.stream(allowed.value()).findFirst())
                .map(Scope::neededFor);
    }
}
