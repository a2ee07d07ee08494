package org.pullquote.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes the credential off a request (RFC 6750). It answers for every {@code Authorization} header there is, so that no
 * mechanism of the framework's gets to see one; without the header the caller is anonymous.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"pullquote\"";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) return Uni.createFrom().nullItem();
        var header = headers.getFirst();
        if (headers.size() > 1 || !isBearer(header)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var credential = new BearerCredential(header.substring(SCHEME.length()).strip());
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(credential, request));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge(request)));
    }

    /** RFC 6750, section 3: an error is named only where a credential was sent. */
    static String challenge(RoutingContext request) {
        var sent = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return sent ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE;
    }

    /** What is wrong with the credential that was sent, if one was, and how to send one. */
    static String reason(RoutingContext request) {
        var headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return "This needs a key or token. Send it as \"Authorization: Bearer …\".";
        }
        return headers.size() == 1 && isBearer(headers.getFirst())
                ? "The key or token is not valid: it is unknown, was revoked or has expired."
                : "A key or token is sent as \"Authorization: Bearer …\", and once.";
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BearerCredential.class);
    }

    /** Before the framework's own for JSON Web Tokens. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
