package org.pullquote.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class PoolsTest {
    @Inject
    AgroalDataSource primary;

    @Inject
    @DataSource("delivery")
    AgroalDataSource delivery;

    @Inject
    Flyway flyway;

    @Test
    void deliveryReadsEditionsWithoutAGrantOfItsOwn() throws SQLException {
        run(primary, "create table if not exists edition.pools_test (word text)");
        run(primary, "insert into edition.pools_test values ('printed')");
        assertThat(answer(delivery, "select word from edition.pools_test limit 1"))
                .isEqualTo("printed");
        run(primary, "drop table edition.pools_test");
    }

    @Test
    void deliveryCannotReachTheDesk() throws SQLException {
        run(primary, "create table if not exists desk.pools_test (word text)");
        assertThatThrownBy(() -> answer(delivery, "select word from desk.pools_test"))
                .hasMessageContaining("permission denied for schema desk");
        run(primary, "drop table desk.pools_test");
    }

    @Test
    void deliveryCannotWriteEvenWhenItSwitchesReadOnlyOff() {
        assertThatThrownBy(() -> run(delivery, "create table edition.smuggled (word text)"))
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(() -> run(delivery, "set transaction read write; create table edition.smuggled (word text)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void nothingThatWasAcknowledgedIsLostInACrash() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(answer(primary, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void aMigrationMayTakeLongerThanARequest() throws SQLException {
        var timeout = "show statement_timeout";
        assertThat(answer(primary, timeout)).isEqualTo("30s");
        assertThat(answer(flyway.getConfiguration().getDataSource(), timeout)).isEqualTo("0");
    }

    @Test
    void aMigrationHasMemoryAndDoesNotWaitForALockWithoutEnd(@TempDir Path migrations)
            throws SQLException, IOException {
        Files.writeString(migrations.resolve("V1__settings.sql"), """
                create table edition.pools_test as
                select current_setting('work_mem') || ', ' || current_setting('lock_timeout') as settings
                """);
        Flyway.configure()
                .dataSource(flyway.getConfiguration().getDataSource())
                .initSql(flyway.getConfiguration().getInitSql())
                .locations("filesystem:" + migrations)
                .table("pools_test_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();

        assertThat(answer(primary, "select settings from edition.pools_test")).isEqualTo("256MB, 10s");
        run(primary, "drop table edition.pools_test; drop table pools_test_history");
    }

    @Test
    void theBundledServerIsOfTheVersionItsFolderIsHeldTo() throws SQLException {
        assertThat(answer(primary, "show server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
    }

    private static void run(AgroalDataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(javax.sql.DataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
