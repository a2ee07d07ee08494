package org.pullquote.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * Two PostgreSQL servers, the second a streaming standby of the first, and delivery's pool pointed at it. The standby
 * starts on a copy of the stopped primary's files.
 */
public class PrimaryAndStandby implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path folder;
    private @Nullable EmbeddedDatabase primary;
    private @Nullable EmbeddedPostgres standby;
    private Map<String, String> settings = Map.of();

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-standby-");
            primary = EmbeddedDatabase.on(folder, Path.of("target/postgresql-programs"));
            settings = new HashMap<>(primary.settings());
            primary.stop();
            var copy = folder.resolve("standby").toFile();
            FileUtils.copyDirectory(folder.resolve("postgresql").toFile(), copy);
            primary.start();
            standby = follow(copy, settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        settings.put("quarkus.datasource.delivery.jdbc.url", url(standby.getPort()));
        return settings;
    }

    private static EmbeddedPostgres follow(File copy, Map<String, String> primary) throws IOException {
        Files.setPosixFilePermissions(copy.toPath(), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(copy.toPath().resolve("standby.signal"), "");
        var password = primary.get("quarkus.datasource.password");
        var port = primary.get("quarkus.datasource.jdbc.url").replaceAll(".*:(\\d+)/.*", "$1");
        Files.writeString(
                copy.toPath().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%s user=postgres password=%s'\n".formatted(port, password));
        return EmbeddedPostgres.builder()
                .setDataDirectory(copy)
                .setCleanDataDirectory(false)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .start();
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/pullquote".formatted(port);
    }

    /** The standby, as its superuser. */
    public final class Console {
        /** Runs a statement there. */
        public void run(String sql) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    settings.get("quarkus.datasource.delivery.jdbc.url"),
                    "postgres",
                    settings.get("quarkus.datasource.password"));
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Console(), new TestInjector.MatchesType(Console.class));
    }

    /** After the database of all other tests, whose settings these replace. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        try {
            if (standby != null) standby.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (primary != null) primary.close();
        if (folder != null) FileUtils.deleteQuietly(folder.toFile());
    }
}
