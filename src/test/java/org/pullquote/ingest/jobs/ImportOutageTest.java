package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.LoggedErrors;
import org.pullquote.desk.Desk;
import org.pullquote.platform.database.EmbeddedDatabase;
import org.pullquote.platform.database.OwnDatabase;

/** An outage of the database, seen from what looks for work every second or two. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ImportOutageTest {
    EmbeddedDatabase database; // injected by TestDatabase

    @Inject
    ImportWorker worker;

    @Inject
    ImportSources sources;

    /** Whether an import goes through, up to what is done after its end. */
    private boolean isWorking() {
        try {
            var text = Desk.unique("It opened").getBytes(UTF_8);
            var job = Importing.over(Importing.post("text/plain", "", text));
            Eventually.is(() -> sources.known(List.of(job.getUUID("id"))).isEmpty(), true);
            return true;
        } catch (AssertionError | RuntimeException away) {
            return false;
        }
    }

    /** Once the look after that of an import has gone through as well. */
    private void untilAllWorks() {
        Eventually.is(this::isWorking, true);
        Eventually.is(this::isWorking, true);
    }

    @Test
    void isToldOnceAndSoIsItsEnd() throws Exception {
        untilAllWorks();

        var told = LoggedErrors.during(Level.INFO, () -> {
            database.stop();
            for (int look = 0; look < 5; look++) {
                worker.holdOn();
            }
            database.start();
            untilAllWorks();
        });

        // A connection that the pool still has from before may be told as another outage.
        assertThat(told).filteredOn(line -> line.contains("Imports paused")).hasSizeBetween(1, 3);
        assertThat(told).filteredOn(line -> line.contains("Imports resumed")).hasSizeBetween(1, 3);
        assertThat(told).noneMatch(line -> line.matches(".*executing task.*(ingest|DueArticles).*"));
    }
}
