package org.pullquote.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Who was verified moments ago, so that a busy caller costs a database query every few seconds and not every request. */
@ApplicationScoped
class RecentCallers {
    /** How long a key is trusted without asking again, and so how long a revoked one may still work on other replicas. */
    static final Duration TRUST = Duration.ofSeconds(5);

    private static final int MAX = 10_000;

    /** By the hash of the whole credential: the memory holds no secrets. */
    private final Cache<String, Caller> callers =
            Caffeine.newBuilder().expireAfterWrite(TRUST).maximumSize(MAX).build();

    private final Clock clock;
    private long revocations;

    RecentCallers(Clock clock) {
        this.clock = clock;
    }

    Optional<Caller> find(KeyText text) {
        return Optional.ofNullable(callers.getIfPresent(text.id() + text.hash()))
                .filter(caller -> caller.isValid(clock.instant()));
    }

    /** How many keys were revoked so far: to be asked before a key is looked up. */
    synchronized long revocations() {
        return revocations;
    }

    /** Remembers a caller, unless a key was revoked since it was looked up: it may have been this one. */
    synchronized void remember(KeyText text, Caller caller, long revocationsBefore) {
        if (revocations == revocationsBefore) callers.put(text.id() + text.hash(), caller);
    }

    synchronized void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Keys.Revoked key) {
        revocations++;
        callers.asMap().values().removeIf(caller -> key.id().equals(caller.key()));
    }
}
