package org.pullquote.access.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.audit.Actor;
import org.pullquote.access.idempotency.Fingerprint;
import org.pullquote.access.idempotency.IdempotencyKey;
import org.pullquote.access.idempotency.Ticket;
import org.pullquote.platform.http.Operations;

/** Reads off a request who asks for what. */
@ApplicationScoped
class Orders {
    private final CurrentVertxRequest current;
    private final UriInfo uri;
    private final SecurityIdentity identity;
    private final ObjectWriter json;

    Orders(CurrentVertxRequest current, UriInfo uri, SecurityIdentity identity, ObjectMapper mapper) {
        this.current = current;
        this.uri = uri;
        this.identity = identity;
        this.json = mapper.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the idempotency key is malformed */
    Order of(InvocationContext call) {
        var request = current.getCurrent().request();
        var operation = call.getMethod();
        var actor = Actor.of(identity);
        var address = request.remoteAddress();
        return new Order(
                actor,
                Operations.id(operation),
                uri.getPath(),
                address == null ? null : address.hostAddress(),
                operation.isAnnotationPresent(POST.class) ? ticket(actor, request, call) : null);
    }

    private @Nullable Ticket ticket(Actor actor, HttpServerRequest request, InvocationContext call) {
        return IdempotencyKey.of(request.headers().getAll(IdempotencyKey.HEADER))
                .map(key -> new Ticket(
                        actor.id(), key, Fingerprint.of(request.uri(), call.getMethod(), call.getParameters(), json)))
                .orElse(null);
    }
}
