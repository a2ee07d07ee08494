package org.pullquote.delivery.cache;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.edition.ChangeWatch;

/**
 * How long ago the database was there to tell of changes. Kept answers are right as of then: from there on they age
 * (RFC 9111, section 5.1), as caches behind this one must know.
 */
@ApplicationScoped
class Freshness {
    /** Shorter silences are those between two looks. */
    private static final long WORTH_TELLING_SECONDS = 3;

    private final DeliveryDatabase database;
    private final ChangeWatch watch;
    private volatile long heardAt = System.nanoTime();

    Freshness(DeliveryDatabase database, ChangeWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    void start(@Observes StartupEvent start) {
        watch.follow("freshness", this::look);
    }

    /** The age of every kept answer, in seconds; 0 as long as that is nothing to speak of. */
    long ageSeconds() {
        var seconds = Duration.ofNanos(System.nanoTime() - heardAt).toSeconds();
        return seconds < WORTH_TELLING_SECONDS ? 0 : seconds;
    }

    private int look() {
        var began = System.nanoTime();
        database.read(DeliveryDatabase::lastChange);
        heardAt = began;
        return 0;
    }
}
