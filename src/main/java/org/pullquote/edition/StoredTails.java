package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Followers of the log that act once for all replicas. How far each has come is stored, in the transaction of what it did;
 * nothing is trimmed that one of them has still to read.
 */
@ApplicationScoped
public class StoredTails {
    private final ChangeLog log;

    StoredTails(ChangeLog log) {
        this.log = log;
    }

    /** Does what follows of changes: of all of them, of the first few, or of a part. */
    @FunctionalInterface
    public interface Follower {
        /**
         * Takes as much as one transaction is to hold.
         *
         * @param changes at least one; with a place, those among which it is
         * @param place where it went as far as the last time; null where it begins with the first change
         */
        Progress follow(List<Change> changes, @Nullable String place);
    }

    /**
     * Hands the next changes to a follower, in one transaction with its position: they come again if it throws, and what it
     * left of them the next time.
     *
     * @param name of the follower, under which its position is stored; a new one begins with the oldest change there is
     * @return how many changes that were; 0 at the end of the log, and while another replica is at it
     */
    @Transactional
    public int next(String name, int limit, Follower follower) {
        if (!log.goesOn(name)) {
            return 0;
        }
        var tail = log.claim(name).orElse(null);
        if (tail == null) {
            return 0;
        }
        var changes =
                log.after(tail.position(), limit).stream().filter(tail::reaches).toList();
        if (!changes.isEmpty()) {
            log.advance(name, follower.follow(changes, tail.place()));
        }
        return changes.size();
    }

    /** Forgets a follower that there is none of any more, so that nothing is kept for it. */
    @Transactional
    public void forget(String name) {
        log.forget(name);
    }
}
