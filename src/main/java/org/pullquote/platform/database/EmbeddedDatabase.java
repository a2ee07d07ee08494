package org.pullquote.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.StartRefused;

/**
 * The PostgreSQL that Pullquote brings along, for machines where nobody has set one up. It keeps its data under
 * {@code postgresql} in the data folder, with the same durability as any other PostgreSQL, and answers on the loopback
 * interface only, to the password kept in that folder.
 *
 * <p>There is one database with two roles: its owner, and a reader for the delivery side, which may do nothing until
 * the migrations grant it the schema {@code edition}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The version of the bundled server, and so of the data it can open. */
    static final int MAJOR_VERSION = 18;

    private static final String NAME = "pullquote";
    private static final String OWNER = "pullquote";
    private static final String READER = "pullquote_delivery";
    private static final Duration START_PATIENCE = Duration.ofMinutes(5); // recovery after a crash takes its time

    private final DataDirectory directory;
    private final Path programs;
    private final String password;
    private int port;
    private @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase(DataDirectory directory, Path programs, String password) {
        this.directory = directory;
        this.programs = programs;
        this.password = password;
    }

    /** Starts it on the data folder, with the server's programs unpacked into the same folder. */
    public static EmbeddedDatabase on(Path dataDirectory) {
        return on(dataDirectory, dataDirectory.resolve("postgresql-programs"));
    }

    /**
     * Starts it on the data folder; {@code programs} is where the server's programs are unpacked.
     *
     * @throws StartRefused if the folder is in use, was written by another version, or the server does not come up
     */
    public static EmbeddedDatabase on(Path dataDirectory, Path programs) {
        var directory = DataDirectory.hold(dataDirectory);
        try {
            ServerFolder.refuseOtherVersions(directory.resolve("postgresql"), MAJOR_VERSION);
            var database = new EmbeddedDatabase(directory, programs, ServerFolder.password(directory));
            database.start();
            return database;
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    /** Starts the server again after {@link #stop()}, on the port it had. */
    public void start() {
        Path folder = directory.resolve("postgresql");
        Path unfinished = directory.resolve("postgresql.unfinished");
        OrphanedServer.clear(folder);
        ServerFolder.discardUnfinished(folder, unfinished);
        try {
            server = builder(folder).start();
            port = server.getPort();
            prepare(server);
            Files.deleteIfExists(unfinished);
        } catch (IOException | IllegalStateException | SQLException failure) {
            throw new StartRefused(
                    "The embedded PostgreSQL did not start; %s says why."
                            .formatted(directory.resolve("postgresql.log")),
                    failure);
        }
    }

    private EmbeddedPostgres.Builder builder(Path folder) {
        // The library's working folder, by default in the machine's temporary one, where others could plant programs.
        System.setProperty("ot.epg.working-dir", programs.toAbsolutePath().toString());
        Redirect log = Redirect.appendTo(directory.resolve("postgresql.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setConnectConfig("password", password)
                // Instead of trusting everybody on the machine; of options given twice initdb takes the later one.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", ServerFolder.passwordFile(directory).toString())
                // The same order of text on every machine.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library's defaults are for tests, and lose data on a crash.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("jit", "off");
    }

    private void prepare(EmbeddedPostgres running) throws SQLException {
        try (var connection = running.getPostgresDatabase().getConnection()) {
            for (String role : new String[] {OWNER, READER}) {
                // Also where it is there, so that the kept password is always the one that opens.
                String verb = exists(connection, "select from pg_roles where rolname = ?", role) ? "alter" : "create";
                run(connection, "%s role %s login password '%s'".formatted(verb, role, password));
            }
            if (!exists(connection, "select from pg_database where datname = ?", NAME)) {
                run(connection, "create database %s owner %s".formatted(NAME, OWNER));
            }
            run(connection, "revoke all on database %s from public".formatted(NAME));
            run(connection, "grant connect on database %s to %s".formatted(NAME, READER));
            run(connection, "alter role %s set default_transaction_read_only = on".formatted(READER));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The settings that point the application's two pools at this database. */
    public Map<String, String> settings() {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", OWNER,
                "quarkus.datasource.password", password,
                "quarkus.datasource.delivery.jdbc.url", url,
                "quarkus.datasource.delivery.username", READER,
                "quarkus.datasource.delivery.password", password);
    }

    /** Stops the server and keeps the folder, for {@link #start()} to go on with. */
    public void stop() {
        if (server == null) return;
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server = null;
    }

    /** Stops the server and lets the folder go. */
    @Override
    public void close() {
        stop();
        directory.close();
    }
}
