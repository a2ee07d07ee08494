package org.pullquote.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks again, while a request is answered for a long time, at what it was made with. */
@ApplicationScoped
public class Admission {
    private final HttpAuthenticator authenticator;

    Admission(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Whether what a request was made with no longer opens anything. An outage shuts nobody out. */
    public Uni<Boolean> isRefused(RoutingContext request) {
        return authenticator
                .attemptAuthentication(request)
                .map(_ -> false)
                .onFailure()
                .recoverWithItem(failure -> failure instanceof AuthenticationFailedException);
    }
}
