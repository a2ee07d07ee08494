package org.pullquote.desk.article;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.conditional.IfMatch;

/**
 * On what terms a working copy is saved.
 *
 * @param match the version that the change was made from
 * @param note why it was made, kept with the revision
 */
public record Saving(
        @RestHeader("If-Match") @DefaultValue("") IfMatch match,

        @Parameter(description = "Why the change is made; kept with the revision.") @RestQuery @Nullable
        Note note) {

    /** Whatever the version is: of a change that adds, and so cannot undo what it did not read. */
    public static Saving added(@Nullable Note note) {
        return new Saving(IfMatch.ANY, note);
    }

    static Saving of(IfMatch match) {
        return new Saving(match, null);
    }
}
