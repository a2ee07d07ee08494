package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;

@QuarkusTest
class ChangeFeedTest {
    private static final int WRITERS = 12;
    private static final int TRANSACTIONS = 20;

    @Inject
    Log log;

    @Inject
    ChangeLog changes;

    @Inject
    StoredTails tails;

    @Inject
    RecordingFollower follower;

    @Test
    void everyChangeIsToldOnceAndInOrderWhileManyWrite() throws Exception {
        var url = "/concurrent";
        write(url);
        var written = log.of(url);
        assertThat(written).hasSizeGreaterThanOrEqualTo(WRITERS * TRANSACTIONS);
        Eventually.is(() -> follower.toldOf(url).size(), written.size());
        assertThat(follower.toldOf(url)).isEqualTo(written);
    }

    @Test
    void aStoredTailReadsEveryChangeOnceThoughSeveralReplicasReadIt() throws Exception {
        var url = "/stored";
        var read = new ArrayList<Long>();
        var last = log.state().last();
        var readers = Executors.newFixedThreadPool(3);
        try {
            write(url);
            var reading = new ArrayList<Future<?>>();
            for (var i = 0; i < 3; i++) {
                reading.add(readers.submit(() -> {
                    while (log.number("select coalesce((select position from edition.tail where name = 'test'), 0)")
                            < log.of(url).getLast()) {
                        tails.next("test", 7, (batch, _) -> {
                            batch.stream()
                                    .filter(change -> change.url().equals(url))
                                    .forEach(change -> read.add(change.seq()));
                            return Progress.done(batch.getLast().seq());
                        });
                    }
                }));
            }
            for (var reader : reading) {
                reader.get();
            }
        } finally {
            readers.shutdownNow();
            log.run("delete from edition.tail where name = 'test'");
        }
        assertThat(last).isLessThan(read.getFirst());
        assertThat(read).isEqualTo(log.of(url));
    }

    @Test
    void aStoredTailGoesOnWhereItStoppedAmongTheSameChanges() {
        log.write("/partway", 2, 0);
        var written = log.of("/partway");
        try {
            tails.next("partway", 1, (_, _) -> Progress.done(written.getFirst() - 1));
            tails.next("partway", 9, (_, _) -> new Progress(written.getLast(), "half"));
            log.write("/partway", 1, 0);
            assertThatIllegalStateException()
                    .isThrownBy(() -> tails.next("partway", 9, (_, _) -> {
                        throw new IllegalStateException("not now");
                    }));

            var seen = new ArrayList<String>();
            StoredTails.Follower rest = (batch, place) -> {
                batch.forEach(change -> seen.add(change.seq() + " " + place));
                return Progress.done(batch.getLast().seq());
            };
            tails.next("partway", 9, rest);
            tails.next("partway", 9, rest);

            assertThat(seen)
                    .startsWith(
                            written.getFirst() + " half",
                            written.getLast() + " half",
                            log.of("/partway").getLast() + " null");
        } finally {
            log.run("delete from edition.tail where name = 'partway'");
        }
    }

    @Test
    void trimmingRaisesTheFloorAndKeepsWhatIsYoungOrUnread() {
        log.write("/old", 3, 0);
        var old = log.of("/old");
        log.write("/young", 1, 0);
        log.age(old.getLast(), 40);
        tails.next("slow", 1, (batch, _) -> Progress.done(batch.getLast().seq()));
        log.run("update edition.tail set position = %d where name = 'slow'".formatted(old.getFirst()));
        Eventually.is(() -> changes.goesOn("rendering"), false);

        changes.trim(Duration.ofDays(30), 10_000);
        assertThat(log.state().floor()).isEqualTo(old.getFirst());
        assertThat(log.of("/old")).isEqualTo(old.subList(1, 3));

        log.run("delete from edition.tail where name = 'slow'");
        changes.trim(Duration.ofDays(30), 10_000);
        assertThat(log.state().floor()).isEqualTo(old.getLast());
        assertThat(log.of("/old")).isEmpty();
        assertThat(log.of("/young")).hasSize(1);
        assertThat(changes.trim(Duration.ofDays(30), 10_000)).isZero();
    }

    @Test
    void aFollowerThatMissedWhatWasTrimmedStartsAnew() {
        var state = log.state();
        assertThat(state.misses(state.log(), state.floor())).isFalse();
        assertThat(state.misses(state.log(), state.floor() - 1)).isTrue();
        assertThat(state.misses(java.util.UUID.randomUUID(), state.last())).isTrue();
        var starts = follower.starts.get();
        log.run("update edition.log set id = gen_random_uuid()");
        Eventually.is(() -> follower.starts.get(), starts + 1);
    }

    /** Transactions of different length, some of which begin early and take their number late. */
    private void write(String url) throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (var i = 0; i < WRITERS; i++) {
                work.add(() -> {
                    var random = ThreadLocalRandom.current();
                    for (var j = 0; j < TRANSACTIONS; j++) {
                        log.write(url, random.nextInt(1, 4), random.nextInt(5) == 0 ? 0.03 : 0.001);
                    }
                    return url;
                });
            }
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }
}
