package org.pullquote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.pullquote.access.KeyedPosts.text;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;

/** A key that is revoked while it is used. */
@QuarkusTest
class RevocationTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aUseThatMeetsARevocationDoesNotUndoIt() throws Exception {
        var key = TestKeys.key("admin");
        var id = KeyText.parse(key).orElseThrow().id();

        var used = whileHeld(
                "update desk.access_key set revoked_at = now() where id = '" + id + "'",
                () -> with(key).get("/manage/v1/keys").statusCode(),
                () -> {});

        assertThat(used).isEqualTo(401);
        KeysTest.refused(key);
        asAdmin().get("/manage/v1/keys/{id}", id).then().body("revokedAt", notNullValue());
    }

    @Test
    void aUseBeforeARevocationIsCommittedIsForgottenWithIt() throws Exception {
        var key = TestKeys.key("admin");
        var id = KeyText.parse(key).orElseThrow().id();

        // The row of the audit is written after the key is revoked, and before that is committed.
        var revoked = whileHeld(
                "lock table desk.audit in share mode",
                () -> asAdmin().delete("/manage/v1/keys/{id}", id).statusCode(),
                () -> with(key).get("/manage/v1/keys").then().statusCode(200));

        assertThat(revoked).isEqualTo(204);
        KeysTest.refused(key);
    }

    /** Sends a request that waits for what a transaction holds, does something meanwhile, and commits. */
    private int whileHeld(String statement, Callable<Integer> request, Runnable meanwhile) throws Exception {
        try (var elsewhere = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            elsewhere.setAutoCommit(false);
            Future<Integer> answer;
            try {
                elsewhere.createStatement().execute(statement);
                var pid = pid(elsewhere);
                answer = threads.submit(request);
                Eventually.is(
                        () -> text(
                                database,
                                "select exists (select from pg_stat_activity where %s = any(pg_blocking_pids(pid)))::text"
                                        .formatted(pid)),
                        "true");
                meanwhile.run();
                elsewhere.commit();
            } finally {
                elsewhere.rollback();
            }
            return answer.get(60, TimeUnit.SECONDS);
        }
    }

    private static String pid(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
