package org.pullquote.delivery;

import static java.util.stream.Collectors.toSet;

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

/**
 * Reads what many ask for at once in one go. Who asks while nothing is being read is served alone and at once; those who ask
 * meanwhile are served together by the next reading, so that a statement is the cheaper the more there is to do.
 */
public final class Together<K, V> {
    /** How many a reading is for at most: its answers are all in memory before the first is sent. */
    private static final int MAX_KEYS = 64;

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> found) {}

    private final Queue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns;
    private final Executor executor;
    private final Function<Collection<K>, Map<K, V>> reading;

    /**
     * @param atOnce how many readings there may be at the same time
     * @param reading what is there under some keys
     */
    public Together(int atOnce, Executor executor, Function<Collection<K>, Map<K, V>> reading) {
        this.turns = new Semaphore(atOnce);
        this.executor = executor;
        this.reading = reading;
    }

    /** What is there under a key, completed on a thread of the executor; as the reading failed, if it did. */
    public CompletionStage<Optional<V>> read(K key) {
        var asked = new Asked<K, V>(key, new CompletableFuture<>());
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
            serve(some);
        }
    }

    private List<Asked<K, V>> take() {
        return Stream.generate(waiting::poll)
                .limit(MAX_KEYS)
                .takeWhile(Objects::nonNull)
                .toList();
    }

    private void serve(List<Asked<K, V>> some) {
        try {
            var found = reading.apply(some.stream().map(Asked::key).collect(toSet()));
            some.forEach(asked -> asked.found().complete(Optional.ofNullable(found.get(asked.key()))));
        } catch (RuntimeException | Error failure) {
            some.forEach(asked -> asked.found().completeExceptionally(failure));
        }
    }
}
