package org.pullquote.ingest.read;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.InvalidValue;

/** Reads entries one by one, so that one that cannot be read leaves the others alone. */
public final class Entries {
    private Entries() {}

    /** What {@code read} makes of an entry, or why it could not. */
    public static Entry entry(String ref, @Nullable String where, Supplier<Entry> read) {
        try {
            return read.get();
        } catch (Unreadable unreadable) {
            return new Entry.Failed(ref, unreadable.reason(), unreadable.where() == null ? where : unreadable.where());
        } catch (InvalidValue invalid) {
            return new Entry.Failed(ref, invalid.violations().getFirst().detail(), where);
        }
    }
}
