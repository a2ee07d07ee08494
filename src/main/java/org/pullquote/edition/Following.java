package org.pullquote.edition;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.pullquote.platform.problem.Interruption;

/** The thread of one follower of the log: steps while there is something, then waits to be woken, or for the next look. */
final class Following {
    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChangeWatch.Step step;
    private final long poll;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private final Interruption interruption;
    private volatile boolean stopped;

    Following(String name, ChangeWatch.Step step, Duration poll) {
        this.step = step;
        this.poll = poll.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("following-" + name).unstarted(this::run);
        this.interruption = new Interruption(LOG, thread.getName());
    }

    void start() {
        thread.start();
    }

    void wake() {
        wakes.release();
    }

    void stop() {
        stopped = true;
        wake();
    }

    /** Waits for the step under way. */
    void join() {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            var pause = poll;
            while (!stopped) {
                if (read() > 0) {
                    pause = poll;
                } else {
                    // A notice may overtake the change on its way to a standby: look again soon, then ever less often.
                    pause = wakes.tryAcquire(pause, TimeUnit.NANOSECONDS)
                            ? FIRST_PAUSE_NANOS
                            : Math.min(2 * pause, poll);
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private int read() {
        try {
            var found = step.read();
            interruption.over();
            return found;
        } catch (RuntimeException failure) {
            if (!stopped) {
                interruption.begun(failure);
            }
            return 0;
        }
    }
}
