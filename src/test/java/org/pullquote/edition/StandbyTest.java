package org.pullquote.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.platform.database.PrimaryAndStandby;

/** Delivery over a streaming standby: what it answers is what has arrived there. */
@QuarkusTest
@QuarkusTestResource(value = PrimaryAndStandby.class, restrictToAnnotatedClass = true)
class StandbyTest {
    private static final int READS = 200;
    private static final long BOUND_MILLISECONDS = 500;

    @Inject
    Newsroom newsroom;

    @Inject
    AgroalDataSource desk;

    @Inject
    RecordingFollower follower;

    @Inject
    Log log;

    PrimaryAndStandby.Console standby; // injected by PrimaryAndStandby

    @Test
    void deliveryAndTheFeedReadWhereTheStandbyIs() throws SQLException {
        newsroom.story("arrived").publish();
        Eventually.is(() -> status("/v1/articles/arrived"), 200);
        Eventually.is(() -> follower.toldOf("/v1/articles/arrived").size(), 1);

        standby.run("select pg_wal_replay_pause()");
        newsroom.story("on-its-way").publish();
        assertThat(log.of("/v1/articles/on-its-way")).hasSize(1);
        // What the primary has had for long is not answered, told or synced before the standby has it.
        for (var i = 0; i < 20; i++) {
            assertThat(status("/v1/articles/on-its-way")).isEqualTo(404);
            assertThat(follower.toldOf("/v1/articles/on-its-way")).isEmpty();
        }
        assertThat(given().get("/v1/changes").asString()).contains("arrived").doesNotContain("on-its-way");

        standby.run("select pg_wal_replay_resume()");
        Eventually.is(() -> follower.toldOf("/v1/articles/on-its-way").size(), 1);
        // Told means to be seen.
        assertThat(status("/v1/articles/on-its-way")).isEqualTo(200);
    }

    @Test
    void aDeskThatUsedUpItsConnectionsOrLockedItsTablesSlowsNoReader() throws SQLException {
        newsroom.story("unhindered").publish();
        Eventually.is(() -> status("/v1/articles/unhindered"), 200);
        reads("with an idle desk");
        var held = new ArrayList<Connection>();
        try {
            held.add(desk.getConnection());
            held.getFirst().setAutoCommit(false);
            held.getFirst()
                    .createStatement()
                    .execute("lock table desk.article, desk.reference in access exclusive mode");
            reads("with the desk's tables locked");
            takeAll(held);
            assertThat(asAdmin().get("/manage/v1/articles").statusCode()).isEqualTo(503);
            reads("with the desk's connections used up");
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    private void takeAll(List<Connection> held) {
        try {
            while (true) {
                held.add(desk.getConnection());
            }
        } catch (SQLException usedUp) {
            assertThat(usedUp.getMessage()).contains("cquisition timeout");
        }
    }

    private static void reads(String when) {
        var times = LongStream.range(0, READS)
                .map(i -> {
                    var start = System.nanoTime();
                    assertThat(status("/v1/articles?limit=" + (1 + i % 100))).isEqualTo(200);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        var p99 = TimeUnit.NANOSECONDS.toMillis(times[READS * 99 / 100]);
        Logger.getLogger(StandbyTest.class)
                .infof("Reads %s: median %.1f ms, p99 %d ms", when, times[READS / 2] / 1e6, p99);
        assertThat(p99).isLessThan(BOUND_MILLISECONDS);
    }

    private static int status(String path) {
        return given().get(path).statusCode();
    }
}
