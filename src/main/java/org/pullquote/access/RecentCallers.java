package org.pullquote.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
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

    RecentCallers(Clock clock) {
        this.clock = clock;
    }

    Optional<Caller> find(KeyText text) {
        return Optional.ofNullable(callers.getIfPresent(text.id() + text.hash()))
                .filter(caller -> caller.isValid(clock.instant()));
    }

    void remember(KeyText text, Caller caller) {
        callers.put(text.id() + text.hash(), caller);
    }

    void forget(String id) {
        callers.asMap().values().removeIf(caller -> id.equals(caller.key()));
    }
}
