package org.pullquote.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The editions, read through the delivery side's own pool. */
@ApplicationScoped
public class DeliveryDatabase {
    /** When the public state last changed, as a part of a query. */
    public static final String LAST_CHANGE =
            "coalesce((select at from edition.change order by seq desc limit 1), to_timestamp(0))";

    private final Jdbi jdbi;

    DeliveryDatabase(@DataSource("delivery") AgroalDataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** Reads over one connection. */
    public <T> T read(Function<Handle, T> reading) {
        return jdbi.withHandle(reading::apply);
    }

    /** When the public state last changed. Read before a list is, so that the list is never newer than it says. */
    public Instant lastChange(Handle handle) {
        return handle.select("select " + LAST_CHANGE).mapTo(Instant.class).one();
    }
}
