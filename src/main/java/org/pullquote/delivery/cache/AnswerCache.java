package org.pullquote.delivery.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.DeliverySettings;

/**
 * Finished answers by their address, as many as the memory allows that they are given, and by the surrogate keys that purge
 * them. Reading takes no lock.
 */
@ApplicationScoped
class AnswerCache {
    private final Cache<String, Kept> answers;
    private final Map<String, Set<Kept>> byKey = new ConcurrentHashMap<>();

    /** Held while an answer comes in and while others are purged: one that is being kept is either purged or too late. */
    private final ReentrantLock changing = new ReentrantLock();

    private final Purges purges = new Purges();

    AnswerCache(DeliverySettings settings, MeterRegistry metrics) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.cache().memory().asLongValue())
                .weigher((String address, Kept answer) -> answer.weight())
                .removalListener(
                        (@Nullable String address, @Nullable Kept answer, RemovalCause cause) -> forget(answer))
                .executor(Runnable::run)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "answers");
    }

    @Nullable
    Kept find(String address) {
        return answers.getIfPresent(address);
    }

    /** How many were asked for and not there, since the start. */
    long misses() {
        return answers.stats().missCount();
    }

    /** A point in time, to be taken before anything that an answer is made of is read. */
    long now() {
        changing.lock();
        try {
            return purges.count();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Keeps an answer.
     *
     * @param since a point in time before it was read
     * @return false if it has been purged since, and so was not kept
     */
    boolean keep(Kept answer, long since) {
        changing.lock();
        try {
            if (purges.touched(answer.purged(), since)) {
                return false;
            }
            answer.purged().forEach(key -> byKey.compute(key, (_, all) -> with(all, answer)));
            answers.put(answer.address(), answer);
            return true;
        } finally {
            changing.unlock();
        }
    }

    /** Counts the memory of an answer anew. */
    void weigh(Kept answer) {
        answers.asMap().replace(answer.address(), answer, answer);
    }

    /** Drops the answers that have any of these keys; on return none of them is sent again. */
    void purge(Set<String> keys) {
        changing.lock();
        try {
            purges.add(keys);
            keys.forEach(key -> {
                var purged = byKey.remove(key);
                if (purged != null) {
                    purged.forEach(answer -> answers.asMap().remove(answer.address(), answer));
                }
            });
        } finally {
            changing.unlock();
        }
    }

    /** Drops all. */
    void purgeEverything() {
        changing.lock();
        try {
            purges.addEverything();
            answers.invalidateAll();
        } finally {
            changing.unlock();
        }
    }

    private void forget(@Nullable Kept answer) {
        if (answer != null) {
            answer.purged().forEach(key -> byKey.computeIfPresent(key, (_, all) -> without(all, answer)));
        }
    }

    /** The sets are changed within the map's own lock only, and never once they are out of it. */
    private static Set<Kept> with(@Nullable Set<Kept> all, Kept answer) {
        var more = all == null ? new HashSet<Kept>() : all;
        more.add(answer);
        return more;
    }

    private static @Nullable Set<Kept> without(Set<Kept> all, Kept answer) {
        all.remove(answer);
        return all.isEmpty() ? null : all;
    }
}
