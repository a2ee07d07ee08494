package org.pullquote.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Problems;

/** The editions, read through the delivery side's own pool. */
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

    DeliveryDatabase(@DataSource("delivery") AgroalDataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * Reads over one connection.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many others wait for one
     */
    public <T> T read(Function<Handle, T> reading) {
        if (!readers.tryAcquire()) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        try {
            return jdbi.withHandle(reading::apply);
        } finally {
            readers.release();
        }
    }

    /** When the public state last changed. Read before what is shown, so that this is never newer than it says. */
    public static Instant lastChange(Handle handle) {
        return handle.select("select " + LAST_CHANGE).mapTo(Instant.class).one();
    }

    /** The time in a column, if there is one. */
    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
