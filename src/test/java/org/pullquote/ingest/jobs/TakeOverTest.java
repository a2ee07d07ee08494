package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Readers;
import org.pullquote.platform.Settings;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.storage.Storage;

/** What one replica took in, another reads once the first is gone; and nothing of it stays behind. */
@QuarkusTest
class TakeOverTest {
    private static final int ITEMS = 120;

    @Inject
    Imports imports;

    @Inject
    ImportSources sources;

    @Inject
    ImportSteps steps;

    @Inject
    Inbox inbox;

    @Inject
    Readers readers;

    @Inject
    Storage storage;

    @Inject
    Session database;

    @Inject
    Settings settings;

    private final String title = Desk.unique("Taken over");

    private byte[] feed() {
        var item = "<item><guid>%1$s %2$d</guid><title>%1$s %2$d</title><description>It opened.</description></item>";
        var items = IntStream.range(0, ITEMS)
                .mapToObj(number -> item.formatted(title, number))
                .collect(Collectors.joining("\n"));
        return "<rss version='2.0'><channel><title>A</title>%s</channel></rss>"
                .formatted(items)
                .getBytes(UTF_8);
    }

    private List<Entry> firstEntries(Inbox.Received received, int most) {
        try (var entries = readers.read(Format.RSS, inbox.open(received.job(), received.kept(), null, null))) {
            return entries.limit(most).toList();
        }
    }

    private Inbox.Received received() throws IOException {
        var job = Ids.next();
        sources.announce(job);
        return inbox.receive(job, () -> new ByteArrayInputStream(feed()), "");
    }

    /** An import that another replica took in, and holds. */
    private Inbox.Received takenElsewhere() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var received = received();
            imports.create(new NewImport(received.job(), null, null, Format.RSS, false, "test"), received.kept());
            Importing.held(database, received.job(), "1 hour");
            return received;
        });
    }

    private boolean isKept(Inbox.Received received) {
        return storage.read("imports/%s/%s/0"
                        .formatted(received.job(), received.kept().folder()))
                .isPresent();
    }

    /** After it, whatever was there before has been looked at. */
    private static void afterAnother() {
        Importing.over(Importing.post("text/plain", "", Desk.unique("Another").getBytes(UTF_8)));
    }

    @Test
    void whatAnotherReplicaHoldsIsLeftToItUntilThatIsGone() {
        var received = takenElsewhere();

        afterAnother();
        assertThat(imports.read(received.job()).status()).isEqualTo(ImportStatus.QUEUED);
        assertThat(isKept(received)).isTrue();
        Importing.held(database, received.job(), "-1 second");

        assertThat(Importing.over(received.job()).getInt("counts.created")).isEqualTo(ITEMS);
        Eventually.is(() -> isKept(received), false);
        assertThat(sources.known(List.of(received.job()))).isEmpty();
    }

    @Test
    void whereAnotherReplicaWasCutOffTheNextGoesOn() {
        var received = takenElsewhere();
        var first = firstEntries(received, 50);

        assertThat(steps.take(received.job(), 0, first, false)).isTrue();
        Importing.held(database, received.job(), "-1 second");
        var job = Importing.over(received.job());

        assertThat(job.getInt("counts.created")).isEqualTo(job.getInt("total")).isEqualTo(ITEMS);
        assertThat(steps.take(received.job(), 50, first, false)).isFalse();
    }

    @Test
    void whatIsReadByTwoAtOnceIsTakenOnce() {
        var received = takenElsewhere();
        var first = firstEntries(received, 50);
        steps.begin(received.job(), Format.RSS);

        assertThat(steps.take(received.job(), 0, first, false)).isTrue();
        assertThat(steps.take(received.job(), 0, first, false)).isFalse();
        Eventually.is(() -> imports.read(received.job()).total() == 50, true);
        asAdmin().delete("/manage/v1/imports/{id}", received.job()).then().statusCode(200);
        Eventually.is(() -> isKept(received), false);
    }

    @Test
    void whatIsLeftOfACanceledImportAddsUpToWhatWasRead() {
        var received = takenElsewhere();
        var entries = firstEntries(received, 80);
        steps.begin(received.job(), Format.RSS);
        steps.take(received.job(), 0, entries.subList(0, 50), false);
        Eventually.is(() -> imports.read(received.job()).total() == 50, true);

        QuarkusTransaction.requiringNew().run(() -> {
            steps.take(received.job(), 50, entries.subList(50, 80), false);
            imports.cancel(received.job());
        });

        var job = Importing.over(received.job());
        assertThat(job.getString("status")).isEqualTo("canceled");
        assertThat(job.getInt("total")).isEqualTo(50);
        assertThat(job.getInt("waiting")).isZero();
        assertThat(job.getInt("left")).isEqualTo(30);
        asAdmin()
                .get("/manage/v1/imports/{id}/events", received.job())
                .then()
                .body(containsString("\"waiting\":0,\"left\":30,"));
    }

    @Test
    void whatTwoFetchedIsKeptOnce() throws IOException {
        var job = Ids.next();
        var address = URI.create("https://tidings.example/feed");
        QuarkusTransaction.requiringNew().run(() -> {
            imports.create(new NewImport(job, null, address.toString(), Format.RSS, false, "test"), address);
            Importing.held(database, job, "1 hour");
        });
        var one = inbox.keep(job, () -> new ByteArrayInputStream(feed()), "");
        var other = inbox.keep(job, () -> new ByteArrayInputStream(feed()), "");

        assertThat(steps.fetched(job, address.toString(), Format.RSS, one)).isTrue();
        assertThat(steps.fetched(job, address.toString(), Format.RSS, other)).isFalse();
        Importing.held(database, job, "-1 second");
        assertThat(Importing.over(job).getInt("counts.created")).isEqualTo(ITEMS);
        Eventually.is(() -> sources.known(List.of(job)).isEmpty(), true);
    }

    @Test
    void whatACrashLeavesIsRemoved() throws IOException {
        var received = received();
        var unknown = Ids.next();
        var folder = Files.createDirectories(settings.dataDir().resolve("imports"));
        var part = Files.writeString(folder.resolve(unknown + ".part"), "half of it");
        var link = Files.createSymbolicLink(folder.resolve(unknown.toString()), part);

        Eventually.is(() -> !Files.exists(part) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS), true);
        assertThat(isKept(received)).isTrue();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update desk.import_source set since = now() - interval '25 hours' where job = :job")
                        .setParameter("job", received.job())
                        .executeUpdate());

        Eventually.is(() -> isKept(received), false);
    }
}
