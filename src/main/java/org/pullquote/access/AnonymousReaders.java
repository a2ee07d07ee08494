package org.pullquote.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets anybody read what is published, unless {@code pullquote.delivery.public} is false. */
@ApplicationScoped
class AnonymousReaders implements SecurityIdentityAugmentor {
    private final boolean everybody;

    AnonymousReaders(PublicDelivery delivery) {
        this.everybody = delivery.everybody();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!everybody || !identity.isAnonymous()) return Uni.createFrom().item(identity);
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addPermissionAsString(Scope.READ_PUBLISHED)
                        .build());
    }
}
