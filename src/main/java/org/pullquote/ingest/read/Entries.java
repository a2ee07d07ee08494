package org.pullquote.ingest.read;

import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.InvalidValue;

/** Reads entries one by one, so that one that cannot be read leaves the others alone, be it by a fault of the reader. */
public final class Entries {
    private static final Logger LOG = Logger.getLogger(Entries.class);

    private Entries() {}

    /** What {@code read} makes of an entry, or why it could not. */
    public static Entry entry(String ref, @Nullable String where, Supplier<Entry> read) {
        try {
            return read.get();
        } catch (Unreadable unreadable) {
            return new Entry.Failed(ref, unreadable.reason(), unreadable.where() == null ? where : unreadable.where());
        } catch (InvalidValue invalid) {
            return new Entry.Failed(ref, invalid.violations().getFirst().detail(), where);
        } catch (StackOverflowError deep) {
            return new Entry.Failed(ref, "It is nested too deeply.", where);
        } catch (RuntimeException fault) {
            LOG.error("An entry of an import was not read", fault);
            return new Entry.Failed(ref, "It could not be read. Why was logged.", where);
        }
    }
}
