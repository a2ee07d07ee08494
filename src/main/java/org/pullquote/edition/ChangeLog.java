package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The log of everything that changed on the public side. A writer holds the log's lock until it commits, so numbers
 * become visible in their order and a reader that has seen one has seen all smaller ones.
 */
@ApplicationScoped
class ChangeLog {
    /** Any constant will do, as long as no other advisory lock of this database uses it. */
    private static final long LOCK = 0x70756c6c71756f74L;

    /** Numbers the rows in their order. Keys, in which there is no space, come as one text, as arrays of arrays are square. */
    private static final String APPEND = """
            with appended as (
                insert into edition.change (type, subject, url, reason, keys)
                select type, subject, url, reason, string_to_array(keys, ' ')
                from unnest(:types, :subjects, :urls, :reasons, :keys) with ordinality
                    as row (type, subject, url, reason, keys, position)
                order by position
                returning seq)
            select seq, pg_notify('%s', '') from appended order by seq
            """.formatted(ChangeWatch.CHANNEL);

    private static final String GOES_ON = """
            select exists (
                select from edition.change
                where seq > coalesce((select position from edition.tail where name = ?), 0))
            """;

    /** A replica from before there were places does not clear the one that it passes. */
    private static final String CLAIM = """
            select position, case when until > position then until end as until,
                case when until > position then place end as place
            from edition.tail where name = ? for update skip locked
            """;

    /** The newest change is kept, for its time; and what a stored tail has not read. */
    private static final String TRIM = """
            with cut as (
                select least(
                    coalesce(
                        (select seq - 1 from edition.change
                         where at >= clock_timestamp() - make_interval(secs => :age) order by seq limit 1),
                        (select max(seq) - 1 from edition.change)),
                    (select min(position) from edition.tail),
                    (select max(seq) from (select seq from edition.change order by seq limit :rows) batch)) as seq),
            trimmed as (
                delete from edition.change using cut where change.seq <= cut.seq returning change.seq),
            raised as (
                update edition.log set floor = cut.seq from cut where exists (select from trimmed))
            select count(*) from trimmed
            """;

    private final Jdbi jdbi;
    private final Event<PublicChange> changed;

    ChangeLog(EditionDatabase database, Event<PublicChange> changed) {
        this.jdbi = database.jdbi();
        this.changed = changed;
    }

    /**
     * A row to be written.
     *
     * @param keys the surrogate keys that the whole change purges; of several rows that tell of one, one has them
     */
    record Row(
            ChangeType type,
            UUID subject,
            String url,
            @Nullable String reason,
            Set<String> keys) {
        Row(ChangeType type, UUID subject, String url, Set<String> keys) {
            this(type, subject, url, null, keys);
        }
    }

    /** Waits for the log and keeps it until this transaction ends. Taken before anything public is read or written. */
    void lock() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock(?)", LOCK));
    }

    Instant now() {
        return jdbi.withHandle(handle -> handle.select("select date_trunc('milliseconds', clock_timestamp())")
                .mapTo(Instant.class)
                .one());
    }

    /** Writes a row that purges nothing by itself. */
    void append(ChangeType type, UUID subject, String url, @Nullable String reason) {
        append(new Row(type, subject, url, reason, Set.of()));
    }

    void append(Row row) {
        append(List.of(row));
    }

    /** Writes rows in their order, and leaves a notice that goes out when they are committed. */
    void append(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var seqs = jdbi.withHandle(handle -> handle.createQuery(APPEND)
                .bind("types", texts(rows, row -> row.type().code()))
                .bind("subjects", rows.stream().map(Row::subject).toArray(UUID[]::new))
                .bind("urls", texts(rows, Row::url))
                .bind("reasons", texts(rows, Row::reason))
                .bind("keys", texts(rows, row -> String.join(" ", row.keys())))
                .mapTo(Long.class)
                .list());
        for (var i = 0; i < rows.size(); i++) {
            if (!rows.get(i).keys().isEmpty()) {
                changed.fire(new PublicChange(seqs.get(i), rows.get(i).keys()));
            }
        }
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    List<Change> after(long seq, int limit) {
        return jdbi.withHandle(handle -> LogPage.read(handle, seq, limit)).changes();
    }

    /** Whether there is something that the follower of this name has not read; asks without claiming its position. */
    boolean goesOn(String tail) {
        return jdbi.withHandle(
                handle -> handle.select(GOES_ON, tail).mapTo(Boolean.class).one());
    }

    /**
     * How far a follower has come.
     *
     * @param position of the last change that it is done with
     * @param until the last change that it has begun with, if it stopped on the way there
     * @param place where it stopped
     */
    record Tail(
            long position, @Nullable Long until, @Nullable String place) {
        /** Whether a change after the position is one that it has begun with, or may begin with. */
        boolean reaches(Change change) {
            return until == null || change.seq() <= until;
        }
    }

    /** Where the follower of this name is, which is its own until this transaction ends; nothing if another has it. */
    Optional<Tail> claim(String tail) {
        return jdbi.withHandle(handle -> {
            handle.execute("insert into edition.tail (name, position) values (?, 0) on conflict do nothing", tail);
            return handle.select(CLAIM, tail)
                    .map((row, _) -> new Tail(
                            row.getLong("position"), row.getObject("until", Long.class), row.getString("place")))
                    .findOne();
        });
    }

    /** Where there is a place, the changes before it are not done with: the position stays. */
    void advance(String tail, Progress progress) {
        jdbi.useHandle(handle -> {
            if (progress.place() == null) {
                handle.execute(
                        "update edition.tail set position = ?, until = null, place = null where name = ?",
                        progress.until(),
                        tail);
            } else {
                handle.execute(
                        "update edition.tail set until = ?, place = ? where name = ?",
                        progress.until(),
                        progress.place(),
                        tail);
            }
        });
    }

    void forget(String tail) {
        jdbi.useHandle(handle -> handle.execute("delete from edition.tail where name = ?", tail));
    }

    /** Removes the oldest changes that are older than an age, at most so many, and raises the floor: how many it removed. */
    int trim(Duration age, int rows) {
        return jdbi.withHandle(handle -> {
            // One replica at a time, and none while a writer is at it.
            handle.execute("select pg_advisory_xact_lock(?)", LOCK);
            return handle.createQuery(TRIM)
                    .bind("age", age.toMillis() / 1_000.0)
                    .bind("rows", rows)
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
