package org.pullquote.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Problems;

/**
 * The editions, read through the delivery side's own pool, on threads of its own. These are no virtual ones: an answer of
 * PostgreSQL comes in pieces of 8 KB, and a virtual thread is woken for each by two others, which took twice as much time as all else.
 */
@ApplicationScoped
public class DeliveryDatabase {
    /** When the public state last changed, as a part of a query. */
    public static final String LAST_CHANGE =
            "coalesce((select at from edition.change order by seq desc limit 1), to_timestamp(0))";

    /** How many readers may wait for a connection; each costs memory, and the last would wait too long anyhow. */
    private static final int MAX_READERS = 1_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Semaphore readers = new Semaphore(MAX_READERS);
    private final Semaphore connections;
    private final Duration patience;

    /** Has as many threads as there are readers with a connection. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("reader-", 1).factory());

    /** @param patience how long a reader waits for a connection */
    DeliveryDatabase(
            @DataSource("delivery") AgroalDataSource dataSource,
            @ConfigProperty(name = "quarkus.datasource.delivery.jdbc.max-size") int connections,
            @ConfigProperty(name = "quarkus.datasource.delivery.jdbc.acquisition-timeout") Duration patience) {
        this.jdbi = Jdbi.create(dataSource);
        this.connections = new Semaphore(connections, true);
        this.patience = patience;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    /**
     * Reads over one connection.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many others wait for one, or it took too long to get one
     */
    public <T> T read(Function<Handle, T> reading) {
        if (!readers.tryAcquire()) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        try {
            return readInTurn(reading);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable(RETRY_AFTER);
        } finally {
            readers.release();
        }
    }

    private <T> T readInTurn(Function<Handle, T> reading) throws InterruptedException {
        if (!connections.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        try {
            return threads.submit(() -> jdbi.withHandle(reading::apply)).get();
        } catch (ExecutionException failure) {
            throw rethrown(failure.getCause());
        } finally {
            connections.release();
        }
    }

    /** A reading throws nothing that is checked. */
    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** When the public state last changed. Read before what is shown, so that this is never newer than it says. */
    public static Instant lastChange(Handle handle) {
        return handle.select("select " + LAST_CHANGE).mapTo(Instant.class).one();
    }
}
