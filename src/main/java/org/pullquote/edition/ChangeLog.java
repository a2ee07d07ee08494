package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    private final Jdbi jdbi;

    ChangeLog(EditionDatabase database) {
        this.jdbi = database.jdbi();
    }

    /** One row. */
    record Change(long seq, String type, UUID subject) {}

    /** Waits for the log and keeps it until this transaction ends. Taken before anything public is read or written. */
    void lock() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock(?)", LOCK));
    }

    Instant now() {
        return jdbi.withHandle(handle -> handle.select("select date_trunc('milliseconds', clock_timestamp())")
                .mapTo(Instant.class)
                .one());
    }

    void append(ChangeType type, UUID subject, String url, @Nullable String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into edition.change (type, subject, url, reason) values (?, ?, ?, ?)",
                type.code(),
                subject,
                url,
                reason));
    }

    List<Change> after(long seq, int limit) {
        return jdbi.withHandle(handle -> handle.select(
                        "select seq, type, subject from edition.change where seq > ? order by seq limit ?", seq, limit)
                .map((row, context) ->
                        new Change(row.getLong("seq"), row.getString("type"), row.getObject("subject", UUID.class)))
                .list());
    }

    /** The position of the follower of this name, which is its own until this transaction ends; −1 if another has it. */
    long claim(String tail) {
        return jdbi.withHandle(handle -> {
            handle.execute("insert into edition.tail (name, position) values (?, 0) on conflict do nothing", tail);
            return handle.select("select position from edition.tail where name = ? for update skip locked", tail)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(-1L);
        });
    }

    void advance(String tail, long position) {
        jdbi.useHandle(handle -> handle.execute("update edition.tail set position = ? where name = ?", position, tail));
    }
}
