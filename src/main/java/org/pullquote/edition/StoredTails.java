package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;

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

    /**
     * Hands the next changes to a follower, in one transaction with its position: they come again if it throws.
     *
     * @param name of the follower, under which its position is stored; a new one begins with the oldest change there is
     * @return how many changes that were; 0 at the end of the log, and while another replica is at it
     */
    @Transactional
    public int next(String name, int limit, Consumer<List<Change>> follower) {
        if (!log.goesOn(name)) {
            return 0;
        }
        var position = log.claim(name);
        if (position < 0) {
            return 0;
        }
        var changes = log.after(position, limit);
        if (!changes.isEmpty()) {
            follower.accept(changes);
            log.advance(name, changes.getLast().seq());
        }
        return changes.size();
    }

    /** Forgets a follower that there is none of any more, so that nothing is kept for it. */
    @Transactional
    public void forget(String name) {
        log.forget(name);
    }
}
