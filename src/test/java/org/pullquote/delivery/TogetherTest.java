package org.pullquote.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Collection<Integer>> readings = new ArrayList<>();

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void whatIsAskedForDuringAReadingIsReadByTheNext() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var together = reading(keys -> {
            begun.countDown();
            await(goOn);
            return squares(keys);
        });

        var first = ask(together, 1);
        await(begun);
        var others = IntStream.range(2, 150).mapToObj(i -> ask(together, i)).toList();
        goOn.countDown();

        assertThat(first.join()).contains(1);
        assertThat(others).extracting(CompletableFuture::join).contains(Optional.of(4), Optional.of(149 * 149));
        assertThat(readings).extracting(Collection::size).containsExactly(1, 64, 64, 20);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ask(reading(_ -> Map.of()), 1).join()).isEmpty();
    }

    @Test
    void aReadingThatFailsFailsForItsOwnKeysOnly() {
        var together = reading(keys -> {
            if (keys.contains(13)) {
                throw new StackOverflowError("no");
            }
            return squares(keys);
        });

        var failed = ask(together, 13);
        assertThatThrownBy(failed::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(ask(together, 2).join()).contains(4);
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() {
        var hasty = new Together<Integer, Integer>(1, Duration.ZERO, threads, TogetherTest::squares);

        assertUnavailable(ask(hasty, 1));
    }

    @Test
    void beyondThoseWhoMayWaitTheNextAreToldToComeAgain() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var together = reading(keys -> {
            begun.countDown();
            await(goOn);
            return squares(keys);
        });
        var first = ask(together, 0);
        await(begun);
        var waiting = IntStream.range(0, 1_000).mapToObj(i -> ask(together, i)).toList();

        assertUnavailable(ask(together, 1));
        goOn.countDown();
        assertThat(first.join()).isPresent();
        assertThat(waiting).allSatisfy(asked -> assertThat(asked.join()).isPresent());
        assertThat(ask(together, 2).join()).contains(4);
    }

    private static void assertUnavailable(CompletableFuture<Optional<Integer>> asked) {
        assertThatThrownBy(asked::join)
                .cause()
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));
    }

    @Test
    void nobodyIsForgotten() {
        var together = new Together<Integer, Integer>(1, PATIENCE, threads, TogetherTest::squares);
        var askers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 20_000)
                                .forEach(
                                        i -> assertThat(ask(together, i).join()).contains(i * i)),
                        threads))
                .toList();

        assertThat(askers).allSatisfy(CompletableFuture::join);
    }

    private Together<Integer, Integer> reading(Function<Collection<Integer>, Map<Integer, Integer>> reading) {
        return new Together<>(1, PATIENCE, threads, keys -> {
            readings.add(keys);
            return reading.apply(keys);
        });
    }

    private static CompletableFuture<Optional<Integer>> ask(Together<Integer, Integer> together, int key) {
        return together.read(key).toCompletableFuture().orTimeout(60, TimeUnit.SECONDS);
    }

    private static Map<Integer, Integer> squares(Collection<Integer> keys) {
        return keys.stream().collect(toMap(key -> key, key -> key * key));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
