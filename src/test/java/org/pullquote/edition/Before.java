package org.pullquote.edition;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The database as it was before a migration, in a transaction that leaves nothing behind unless it is kept. */
final class Before implements AutoCloseable {
    private final Connection connection;

    private Before(Connection connection) {
        this.connection = connection;
    }

    /** @param undoing what makes of the database of now the one of then */
    static Before migration(AgroalDataSource database, String... undoing) throws SQLException {
        var before = new Before(database.getConnection());
        before.connection.setAutoCommit(false);
        for (var sql : undoing) {
            before.execute(sql);
        }
        return before;
    }

    /** Runs a migration by the name of its file, without the end. */
    void migrate(String name) throws SQLException {
        try (var file = getClass().getResourceAsStream("/db/migration/%s.sql".formatted(name))) {
            execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void keep() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
