package org.pullquote;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;

/** Waits for a condition, for at most 60 s. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    /** Asks until the answer is the expected one. */
    public static <T> void is(Callable<T> question, T expected) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(ask(question)) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        Assertions.assertThat(ask(question)).isEqualTo(expected);
    }

    private static <T> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (Exception failure) { // whatever a Callable may throw
            throw new AssertionError(failure);
        }
    }
}
