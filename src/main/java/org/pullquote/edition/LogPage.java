package org.pullquote.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A stretch of the change log and the state of the log, both of one moment.
 *
 * @param log the identity of the log; a position in another log means nothing in it
 * @param floor what has this number or a smaller one was trimmed
 * @param last the newest number; 0 if there never was a change
 * @param changes in their order
 */
public record LogPage(UUID log, long floor, long last, List<Change> changes) {
    /** One statement, and so one snapshot: nothing is trimmed between the floor and the changes. */
    private static final String READ = """
            select log.id as log, log.floor, coalesce((select max(seq) from edition.change), log.floor) as last,
                change.seq, change.type, change.subject, change.url, change.at, change.reason,
                change.keys
            from edition.log log
            left join lateral (
                select * from edition.change where seq > :after order by seq limit :limit) change on true
            order by change.seq
            """;

    /** Reads what comes after a position, whether or not something of it was trimmed: see {@link #misses}. */
    public static LogPage read(Handle handle, long after, int limit) {
        return handle.createQuery(READ)
                .bind("after", after)
                .bind("limit", limit)
                .scanResultSet((rows, context) -> {
                    try (context) {
                        return of(rows.get());
                    }
                });
    }

    private static LogPage of(ResultSet row) throws SQLException {
        row.next();
        var log = row.getObject("log", UUID.class);
        var floor = row.getLong("floor");
        var last = row.getLong("last");
        var changes = new ArrayList<Change>();
        if (row.getObject("seq") != null) {
            do {
                changes.add(Change.of(row));
            } while (row.next());
        }
        return new LogPage(log, floor, last, List.copyOf(changes));
    }

    /** The state of the log alone. */
    public static LogPage state(Handle handle) {
        return read(handle, Long.MAX_VALUE, 1);
    }

    /** Whether changes after a position were trimmed, or it is a position in another log. */
    public boolean misses(UUID log, long position) {
        return !this.log.equals(log) || position < floor;
    }
}
