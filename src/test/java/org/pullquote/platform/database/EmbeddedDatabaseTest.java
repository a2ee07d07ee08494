package org.pullquote.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.platform.StartRefused;

class EmbeddedDatabaseTest {
    private static final Path PROGRAMS = Path.of("target/postgresql-programs");

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (var database = start();
                var connection = connect(database)) {
            run(connection, "create table kept (word text)");
            run(connection, "insert into kept values ('still here')");
        }
        try (var database = start();
                var connection = connect(database);
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("still here");
        }
    }

    @Test
    void oneFolderHasOneOwner() {
        try (var database = start()) {
            assertThat(database.settings()).isNotEmpty();
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Pullquote is running")
                    .hasMessageContaining("PULLQUOTE_DATA_DIR");
        }
    }

    @Test
    void itOpensToThePasswordOnly() throws IOException {
        try (var database = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(url(database), "pullquote", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(url(database), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgresql.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        try (var database = start();
                var connection = connect(database)) {
            assertThatThrownBy(() -> run(connection, "copy (select 1) to program 'cat'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aServerLeftBehindByAKilledProcessIsStopped() throws IOException, SQLException {
        var owner = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(owner.inputReader().lines().anyMatch(Owner.WRITTEN::equals)).isTrue();
        owner.destroyForcibly().onExit().join();
        var orphan =
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst();
        assertThat(ProcessHandle.of(Long.parseLong(orphan))).isPresent();

        try (var database = start();
                var connection = connect(database);
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).as("what was acknowledged before the kill").isTrue();
        }
        assertThat(ProcessHandle.of(Long.parseLong(orphan)).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** A process that has a database, writes into it and waits to be killed. */
    static final class Owner {
        static final String WRITTEN = "written";

        public static void main(String... arguments) throws Exception {
            var database = EmbeddedDatabase.on(Path.of(arguments[0]), PROGRAMS);
            try (var connection = connect(database)) {
                run(connection, "create table kept (word text)");
                run(connection, "insert into kept values ('still here')");
                System.out.println(WRITTEN);
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void aPidFileThatNamesAStrangerIsSurvived() throws IOException, SQLException {
        start().close();
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgresql") + "\n");
        try (var database = start();
                var connection = connect(database)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAgain() throws IOException, SQLException {
        Files.createFile(folder.resolve("postgresql.unfinished"));
        Files.createDirectories(folder.resolve("postgresql/base"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("postgresql/postgresql.conf"), "");
        try (var database = start();
                var connection = connect(database)) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(folder.resolve("postgresql.unfinished")).doesNotExist();
    }

    @Test
    void aFolderOfAnotherVersionIsLeftAlone() throws IOException {
        var version = Files.createDirectories(folder.resolve("postgresql")).resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("was written by PostgreSQL 16 and this Pullquote carries 18");
        assertThat(version).hasContent("16");
    }

    @Test
    void aLostPasswordIsToldAndNotReplaced() throws IOException {
        start().close();
        Files.delete(folder.resolve("postgresql.password"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("postgresql.password");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.on(folder, PROGRAMS);
    }

    private static String url(EmbeddedDatabase database) {
        return setting(database.settings(), "quarkus.datasource.jdbc.url");
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        var settings = database.settings();
        return DriverManager.getConnection(
                url(database),
                setting(settings, "quarkus.datasource.username"),
                setting(settings, "quarkus.datasource.password"));
    }

    private static String setting(Map<String, String> settings, String name) {
        var value = settings.get(name);
        assertThat(value).as(name).isNotNull();
        return value;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
