package org.pullquote.edition;

import java.util.List;
import java.util.UUID;

/**
 * Something that every replica keeps in step with the public state, such as a cache. Each bean of this type is told of
 * every change in the order of the log, without a gap, as delivery's database shows it: when it is told, a read through
 * delivery's pool sees the change. {@link ChangeFeed} calls from one thread, which must not be held up.
 *
 * <p>A follower that throws is given a new start, at the position at which it threw.
 */
public interface ChangeFollower {
    /**
     * Following begins, or begins anew because changes were missed: what was derived of the public state so far may be
     * stale, and is to be dropped. All changes after {@code position} will be told.
     */
    void starts(UUID log, long position);

    /** These changes came next; at least one. */
    void changed(List<Change> changes);
}
