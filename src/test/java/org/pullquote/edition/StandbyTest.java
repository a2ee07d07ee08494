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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.platform.database.PrimaryAndStandby;

/** Delivery over a streaming standby: what it answers is what has arrived there. */
@QuarkusTest
@QuarkusTestResource(value = PrimaryAndStandby.class, restrictToAnnotatedClass = true)
class StandbyTest {
    private static final int READS = 200;

    @Inject
    Newsroom newsroom;

    @Inject
    AgroalDataSource desk;

    @Inject
    RecordingFollower follower;

    @Inject
    Log log;

    PrimaryAndStandby.Console standby; // injected by PrimaryAndStandby

    private Instant from = Instant.parse("2001-01-01T00:00:00Z");

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
    void aDeskThatUsedUpItsConnectionsOrLockedItsTablesHoldsUpNoReader() throws SQLException {
        newsroom.story("unhindered").publish();
        Eventually.is(() -> status("/v1/articles/unhindered"), 200);
        var held = new ArrayList<Connection>();
        try {
            held.add(desk.getConnection());
            held.getFirst().setAutoCommit(false);
            held.getFirst()
                    .createStatement()
                    .execute("lock table desk.article, desk.reference in access exclusive mode");
            reads();
            takeAll(held);
            assertThat(asAdmin().get("/manage/v1/articles").statusCode()).isEqualTo(503);
            reads();
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

    /** Reads that are in no cache. All are answered while lock and connections are held, so none waits for them. */
    private void reads() {
        for (var i = 0; i < READS; i++) {
            from = from.plusSeconds(1);
            assertThat(status("/v1/articles?from=" + from)).isEqualTo(200);
        }
    }

    private static int status(String path) {
        return given().get(path).statusCode();
    }
}
