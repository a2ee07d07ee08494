package org.pullquote.edition;

import org.jspecify.annotations.Nullable;

/**
 * How far a follower of the log has come with changes that it was handed.
 *
 * @param until the number of the last change that it has begun with
 * @param place where it goes on among the changes up to that one, in its own words; null if it is done with them
 */
public record Progress(long until, @Nullable String place) {
    /** With all changes up to this number. */
    public static Progress done(long until) {
        return new Progress(until, null);
    }
}
