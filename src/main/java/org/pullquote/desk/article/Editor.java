package org.pullquote.desk.article;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is at work: the name of the key or token, or the system itself. */
@ApplicationScoped
public class Editor {
    private final SecurityIdentity identity;

    Editor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** A save of theirs. */
    Revision.Saved saves(Instant at, @Nullable Note note, @Nullable Integer restoredFrom) {
        return new Revision.Saved(at, name(), note == null ? null : note.text(), restoredFrom);
    }

    public String name() {
        return identity.isAnonymous() ? "system" : identity.getPrincipal().getName();
    }
}
