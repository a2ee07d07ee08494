package org.pullquote.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.audit.Actor;

/**
 * Who makes a request, once that is known.
 *
 * @param id stable: {@code key:<id>} or {@code token:<subject>}
 * @param name of the key, or of the token's holder; what revisions and audits show
 * @param key the key's id; null for a token
 * @param until when it stops; null for never
 */
record Caller(
        String id,
        String name,
        @Nullable String key,
        Set<Scope> scopes,
        @Nullable Instant until) {
    boolean isValid(Instant now) {
        return until == null || now.isBefore(until);
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(Actor.ID, id)
                .addPermissionsAsString(Scope.permissions(scopes))
                .build();
    }
}
