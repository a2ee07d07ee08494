package org.pullquote.ingest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Readers;
import org.pullquote.ingest.read.Upload;

/** The import of a file by command that was cut off, and what is gone on with. */
@QuarkusTest
class ResumedFilesTest {
    private static final int ITEMS = 120;
    private static final int READ = 50;
    private static final int NEW = 10;

    @TempDir
    private Path folder;

    @Inject
    FileImports command;

    @Inject
    ImportSteps steps;

    @Inject
    Readers readers;

    @Inject
    Session database;

    private final String title = Desk.unique("Resumed");

    /** Items in an order in which new ones stand at the beginning. */
    private Path feed(int newOnes) throws IOException {
        var item = "<item><guid>https://tidings.example/%1$s/%2$d</guid><title>%1$s %2$d</title>"
                + "<description>It opened.</description></item>";
        var items = IntStream.range(-newOnes, ITEMS)
                .mapToObj(number -> item.formatted(title.replace(' ', '-'), number))
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                folder.resolve("feed.rss"),
                "<rss version='2.0'><channel><title>A</title>%s</channel></rss>".formatted(items));
    }

    /** The import of a file by a command that ended after so many items, and that nobody may go on with yet. */
    private UUID cutOff(Path file, boolean publish) {
        var job = QuarkusTransaction.requiringNew().call(() -> {
            var begun = command.begin(file, Format.AUTO, publish);
            Importing.held(database, begun, "1 hour");
            return begun;
        });
        steps.begin(job, Format.RSS);
        try (var entries = readers.read(Format.RSS, Upload.of(file, null))) {
            assertThat(steps.take(job, 0, entries.limit(READ).toList(), false)).isTrue();
        }
        return job;
    }

    /** Somebody may go on with it now. */
    private void isLetGo(UUID job) {
        Importing.held(database, job, "-1 second");
    }

    private static void accountsFor(JsonPath job, int created, int unchanged) {
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("counts.created")).isEqualTo(created);
        assertThat(job.getInt("counts.unchanged")).isEqualTo(unchanged);
        assertThat(job.getInt("total")).isEqualTo(created + unchanged);
    }

    private static void failedAsChanged(UUID job) {
        var over = Importing.over(job);
        assertThat(over.getString("status")).isEqualTo("failed");
        assertThat(over.getString("reason")).contains("changed");
        assertThat(over.getInt("counts.created")).isEqualTo(READ);
    }

    @Test
    void theSameFileIsGoneOnWith() throws IOException {
        var job = cutOff(feed(0), false);

        var again = command.begin(feed(0), Format.AUTO, false);
        isLetGo(job);

        assertThat(again).isEqualTo(job);
        accountsFor(Importing.over(job), ITEMS, 0);
    }

    @Test
    void aFileThatWasChangedIsBegunAnew() throws IOException {
        var job = cutOff(feed(0), false);

        var again = command.begin(feed(NEW), Format.AUTO, false);

        assertThat(again).isNotEqualTo(job);
        failedAsChanged(job);
        accountsFor(Importing.over(again), ITEMS + NEW - READ, READ);
    }

    @Test
    void soIsOneThatIsToBeReadInAnotherFormat() throws IOException {
        var job = cutOff(feed(0), false);

        var again = command.begin(feed(0), Format.TEXT, false);

        assertThat(again).isNotEqualTo(job);
        failedAsChanged(job);
        assertThat(Importing.over(again).getString("format")).isEqualTo("rss");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soIsOneThatIsToBePublishedNowOrNoLonger(boolean publish) throws IOException {
        var job = cutOff(feed(0), !publish);

        var again = command.begin(feed(0), Format.AUTO, publish);

        assertThat(again).isNotEqualTo(job);
        failedAsChanged(job);
        var over = Importing.over(again);
        assertThat(over.getInt("counts.created")).isEqualTo(ITEMS - READ);
        assertThat(over.getInt("total")).isEqualTo(ITEMS);
        assertThat(over.getInt(publish ? "counts.updated" : "counts.unchanged")).isEqualTo(READ);
    }

    @Test
    void aServerDoesNotGoOnInAFileThatWasChanged() throws IOException {
        var job = cutOff(feed(0), false);

        feed(NEW);
        isLetGo(job);

        failedAsChanged(job);
    }
}
