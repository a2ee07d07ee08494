package org.pullquote.ingest.jobs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that is done in a thread of its own whenever somebody says that there may be some. */
final class Background {
    /** Seconds for the step under way, when the application stops. */
    static final int PATIENCE = 5;

    private final ExecutorService thread;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Runnable work;

    /** @param name of the thread */
    Background(String name, Runnable work) {
        this.work = work;
        // Once the application stops, nobody is woken any more.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.execute(() -> {
                woken.set(false);
                work.run();
            });
        }
    }

    boolean isStopping() {
        return thread.isShutdown();
    }

    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    }
}
