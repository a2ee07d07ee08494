package org.pullquote.delivery;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pullquote.platform.problem.Problems;

/**
 * Reads what many ask for at once in one go. Who asks while nothing is being read is served alone and at once; those who ask
 * meanwhile are served together by the next reading, so that a statement is the cheaper the more there is to do.
 */
public final class Together<K, V> {
    /** How many a reading is for at most: its answers are all in memory before the first is sent. */
    private static final int MAX_KEYS = 64;

    /** How many may wait; each costs memory. */
    private static final int MAX_WAITING = 1_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private record Asked<K, V>(K key, long since, CompletableFuture<Optional<V>> found) {}

    private final Queue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Semaphore turns;
    private final Duration patience;
    private final Executor executor;
    private final Function<Collection<K>, Map<K, V>> reading;

    /**
     * @param atOnce how many readings there may be at the same time
     * @param patience how long who asked may have waited: nothing is read for those who have waited longer
     * @param reading what is there under some keys
     */
    public Together(int atOnce, Duration patience, Executor executor, Function<Collection<K>, Map<K, V>> reading) {
        this.turns = new Semaphore(atOnce);
        this.patience = patience;
        this.executor = executor;
        this.reading = reading;
    }

    /**
     * What is there under a key, completed on a thread of the executor; fails as its reading did, or with 503 if too many wait or it
     * took too long.
     */
    public CompletionStage<Optional<V>> read(K key) {
        if (!places.tryAcquire()) {
            return CompletableFuture.failedFuture(Problems.unavailable(RETRY_AFTER));
        }
        var asked = new Asked<K, V>(key, System.nanoTime(), new CompletableFuture<>());
        waiting.add(asked);
        if (turns.tryAcquire()) {
            executor.execute(this::readOn);
        }
        return asked.found();
    }

    /** Whoever found no turn is seen here: either before the turn is given back, or by who takes it again. */
    private void readOn() {
        do {
            readAll();
            turns.release();
        } while (!waiting.isEmpty() && turns.tryAcquire());
    }

    private void readAll() {
        for (var some = take(); !some.isEmpty(); some = take()) {
            places.release(some.size());
            var late = some.stream().filter(this::isLate).toList();
            late.forEach(asked -> asked.found().completeExceptionally(Problems.unavailable(RETRY_AFTER)));
            serve(some.stream().filter(asked -> !asked.found().isDone()).toList());
        }
    }

    private boolean isLate(Asked<K, V> asked) {
        return System.nanoTime() - asked.since() >= patience.toNanos();
    }

    private List<Asked<K, V>> take() {
        return Stream.generate(waiting::poll)
                .limit(MAX_KEYS)
                .takeWhile(Objects::nonNull)
                .toList();
    }

    private void serve(List<Asked<K, V>> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            var found = reading.apply(some.stream().map(Asked::key).collect(toSet()));
            some.forEach(asked -> asked.found().complete(Optional.ofNullable(found.get(asked.key()))));
        } catch (RuntimeException | Error failure) {
            some.forEach(asked -> asked.found().completeExceptionally(failure));
        }
    }
}
