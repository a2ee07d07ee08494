package org.pullquote.delivery.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pullquote.edition.Change;
import org.pullquote.edition.ChangeFollower;
import org.pullquote.edition.PublicChange;

/**
 * Purges the cache of what has changed: at once of what this replica published, within the transaction's end and so before it
 * is acknowledged, and of everything else as the change log tells it.
 */
@ApplicationScoped
class CacheTail implements ChangeFollower {
    private final AnswerCache cache;
    private final boolean standby;

    /** Numbers of changes whose keys were purged when they were made, and that the log has yet to tell. */
    private final Set<Long> own = ConcurrentHashMap.newKeySet();

    CacheTail(
            AnswerCache cache,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String primary,
            @ConfigProperty(name = "quarkus.datasource.delivery.jdbc.url") String delivery) {
        this.cache = cache;
        this.standby = !primary.equals(delivery);
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicChange change) {
        cache.purge(change.keys());
        if (!standby) {
            own.add(change.seq());
        }
    }

    @Override
    public void starts(UUID log, long position) {
        own.removeIf(seq -> seq <= position);
        cache.purgeEverything();
    }

    /** On a standby, what was read between the commit here and its arrival there was old, and is purged again. */
    @Override
    public void changed(List<Change> changes) {
        for (var change : changes) {
            if (!own.contains(change.seq()) && !change.keys().isEmpty()) {
                cache.purge(change.keys());
            }
        }
        // Also those that the log told before they came in here.
        own.removeIf(seq -> seq <= changes.getLast().seq());
    }
}
