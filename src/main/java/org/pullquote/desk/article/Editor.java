package org.pullquote.desk.article;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is at work: the name of the key or token, or the system itself. */
@ApplicationScoped
class Editor {
    private final SecurityIdentity identity;

    Editor(SecurityIdentity identity) {
        this.identity = identity;
    }

    String name() {
        return identity.isAnonymous() ? "system" : identity.getPrincipal().getName();
    }
}
