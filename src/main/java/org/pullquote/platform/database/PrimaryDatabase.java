package org.pullquote.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.pullquote.platform.StartRefused;

/**
 * The PostgreSQL that the operator has set up, looked at once before pools and migrations would fail on it one after the other.
 */
public final class PrimaryDatabase {
    private static final int OLDEST_VERSION = 15;
    private static final int PATIENCE_SECONDS = 5;

    private PrimaryDatabase() {}

    /** @throws StartRefused if it cannot be used, with what to set or to do */
    public static void check(String url, String user, String password) {
        String shown = url.replaceFirst("\\?.*", ""); // parameters may hold a password
        try (var connection = connect(url, user, password)) {
            if (connection == null) {
                throw new StartRefused(
                        "QUARKUS_DATASOURCE_JDBC_URL is %s: set it to jdbc:postgresql://<host>:<port>/<database>."
                                .formatted(shown));
            }
            refuseOldVersions(connection, shown);
            refuseUsersWithoutRights(connection, shown, user);
        } catch (SQLException failure) {
            throw new StartRefused(sentence(failure, shown, user), failure);
        }
    }

    /** None if it is no address of a PostgreSQL. */
    private static @Nullable Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(PATIENCE_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(PATIENCE_SECONDS));
        return new Driver().connect(url, properties);
    }

    private static void refuseOldVersions(Connection connection, String url) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new StartRefused("The database at %s is PostgreSQL %d: Pullquote needs %d or newer."
                    .formatted(url, version, OLDEST_VERSION));
        }
    }

    private static void refuseUsersWithoutRights(Connection connection, String url, String user) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select has_database_privilege(current_database(), 'create') or"
                        + " (to_regnamespace('desk') is not null and to_regnamespace('edition') is not null)")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new StartRefused(
                        "The user %s may not make schemas in the database at %s: make it the database's owner."
                                .formatted(user, url));
            }
        }
    }

    /** By SQLSTATE (PostgreSQL, appendix A). */
    private static String sentence(SQLException failure, String url, String user) {
        String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000" ->
                "The database at %s does not let %s in (%s): set QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to a user of it."
                        .formatted(url, user, why);
            case "3D000" ->
                "There is no such database as in %s (%s): create it, or set QUARKUS_DATASOURCE_JDBC_URL to another."
                        .formatted(url, why);
            default ->
                "The database at %s does not answer (%s): start it, or set QUARKUS_DATASOURCE_JDBC_URL to where it is."
                        .formatted(url, why);
        };
    }
}
