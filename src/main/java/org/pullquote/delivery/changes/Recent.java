package org.pullquote.delivery.changes;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The newest changes as finished events, shared by all readers of the stream. Immutable.
 *
 * @param floor all changes after this one are here
 */
record Recent(UUID log, long floor, List<Event> events) {
    /** A change as the stream sends it (server-sent events, HTML Living Standard, section 9.2). */
    record Event(long seq, Buffer bytes) {}

    /** With more of them, of which as many are kept as the capacity allows. */
    Recent and(List<Event> more, int capacity) {
        var all = new ArrayList<>(events);
        all.addAll(more);
        var dropped = Math.max(0, all.size() - capacity);
        return dropped == 0
                ? new Recent(log, floor, List.copyOf(all))
                : new Recent(log, all.get(dropped - 1).seq(), List.copyOf(all.subList(dropped, all.size())));
    }

    /** Those after a position that is not below the floor. */
    List<Event> after(long position) {
        var from = events.size();
        while (from > 0 && events.get(from - 1).seq() > position) {
            from--;
        }
        return events.subList(from, events.size());
    }
}
