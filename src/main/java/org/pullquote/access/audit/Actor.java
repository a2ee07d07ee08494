package org.pullquote.access.audit;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Who does something.
 *
 * @param id stable: {@code key:<id>}, {@code token:<subject>}, {@code system} or {@code anonymous}
 * @param name for people, as it was at the time
 */
public record Actor(String id, String name) {
    /** The attribute of a security identity that has the id. */
    public static final String ID = "pullquote.actor";

    /** The application itself. */
    static final Actor SYSTEM = new Actor("system", "system");

    /** Somebody who could not say who they are. */
    static final Actor ANONYMOUS = new Actor("anonymous", "anonymous");

    /** The one who is signed in. */
    public static Actor of(SecurityIdentity identity) {
        if (identity.isAnonymous()) return ANONYMOUS;
        var name = identity.getPrincipal().getName();
        var id = identity.<String>getAttribute(ID);
        return new Actor(id == null ? name : id, name);
    }
}
