package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
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

    private static boolean isImported() {
        var title = Desk.unique("After the outage");
        return Importing.post("text/plain", "", title.getBytes(UTF_8)).statusCode() == 202;
    }

    @Test
    void isToldOnceAndSoIsItsEnd() throws Exception {
        var told = LoggedErrors.during(Level.INFO, () -> {
            database.stop();
            for (int look = 0; look < 3; look++) {
                worker.holdOn();
            }
            database.start();
            Eventually.is(ImportOutageTest::isImported, true);
            Importing.over(Importing.post("text/plain", "", "It opened.".getBytes(UTF_8)));
        });

        assertThat(told).filteredOn(line -> line.contains("Imports paused")).hasSize(1);
        assertThat(told).filteredOn(line -> line.contains("Imports resumed")).hasSize(1);
        assertThat(told).filteredOn(line -> line.contains("for what is due")).hasSizeLessThan(3);
        assertThat(told).noneMatch(line -> line.matches(".*executing task.*(ingest|DueArticles).*"));
    }
}
