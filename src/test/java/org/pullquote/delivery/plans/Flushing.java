package org.pullquote.delivery.plans;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has delivery's connections report what they read at once, where a test counts it; PostgreSQL saves it up otherwise. */
@Singleton
@DataSource("delivery")
public class Flushing implements AgroalPoolInterceptor {
    static final AtomicBoolean ON = new AtomicBoolean();

    @Override
    public void onConnectionReturn(Connection connection) {
        if (ON.get()) {
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_stat_force_next_flush()");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
