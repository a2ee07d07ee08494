package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.V18__Hosts_of_links;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What the migration makes of links that were public before it. */
@QuarkusTest
class HostsOfLinksTest {
    private final AgroalDataSource database;

    HostsOfLinksTest(AgroalDataSource database) {
        this.database = database;
    }

    private record On(Connection connection) implements Context {
        @Override
        public Configuration getConfiguration() {
            return new FluentConfiguration();
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }

    @Test
    void theMigrationIsFound() throws SQLException {
        try (var connection = database.getConnection();
                var ran = connection
                        .createStatement()
                        .executeQuery("select success from flyway_schema_history where version = '18'")) {
            assertThat(ran.next() && ran.getBoolean(1)).isTrue();
        }
    }

    @Test
    void aHostThatNoUriHasIsFoundAfterwards() throws SQLException {
        var article = Desk.linked("https://hafen_börse.example/x");
        try (var connection = database.getConnection()) {
            var forget = connection.prepareStatement("update edition.link set host = null where article = ?");
            forget.setObject(1, UUID.fromString(article));
            assertThat(forget.executeUpdate()).isEqualTo(1);

            new V18__Hosts_of_links().migrate(new On(connection));

            var hosts = connection.prepareStatement("select host from edition.link where article = ?");
            hosts.setObject(1, UUID.fromString(article));
            try (var found = hosts.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("xn--hafen_brse-kcb.example");
            }
        }
    }
}
