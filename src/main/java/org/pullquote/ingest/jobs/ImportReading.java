package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Readers;
import org.pullquote.ingest.read.Unreadable;

/**
 * Reads what this replica has in its inbox, a batch at a time. Where a reading was cut off, it is taken up again at the
 * entry after the last that was kept.
 */
@ApplicationScoped
class ImportReading {
    private static final Logger LOG = Logger.getLogger(ImportReading.class);
    private static final int BATCH = 50;

    private final Inbox inbox;
    private final Readers readers;
    private final ImportSteps steps;
    private @Nullable Open open;

    ImportReading(Inbox inbox, Readers readers, ImportSteps steps) {
        this.inbox = inbox;
        this.readers = readers;
        this.steps = steps;
    }

    /** A source that is being read. */
    private record Open(UUID job, Stream<Entry> stream, Iterator<Entry> entries) {}

    /** Entries, and what ended the reading, if something did. */
    private record Batch(
            List<Entry> entries, boolean last, @Nullable Unreadable failure) {}

    /**
     * Reads on in the oldest import that there is something of.
     *
     * @return whether there was one
     */
    boolean readOn() {
        if (open == null && !begin()) {
            return false;
        }
        var reading = open;
        if (reading == null) {
            return true;
        }
        var batch = batch(reading.entries());
        boolean wanted = steps.take(reading.job(), batch.entries(), batch.last());
        if (batch.failure() != null) {
            steps.unreadable(reading.job(), batch.failure());
        }
        if (!wanted || batch.last() || batch.failure() != null) {
            end(reading);
        }
        return true;
    }

    /** Whether there is anything to read; it may then turn out to be unreadable. */
    private boolean begin() {
        for (var id : inbox.waiting()) {
            var claim = steps.claim(id);
            switch (claim) {
                case ImportSteps.Claim.Unknown _ -> inbox.dropAbandoned(id);
                case ImportSteps.Claim.Over _ -> inbox.drop(id);
                case ImportSteps.Claim.Wanted wanted -> {
                    begin(id, wanted);
                    return true;
                }
            }
        }
        return false;
    }

    private void begin(UUID id, ImportSteps.Claim.Wanted wanted) {
        var upload = inbox.open(id, wanted.name(), wanted.address());
        try {
            var format = reading(() -> readers.recognise(wanted.format(), upload));
            steps.begin(id, format);
            var stream = reading(() -> readers.read(format, upload));
            open = new Open(id, stream, stream.skip(wanted.readItems()).iterator());
        } catch (Unreadable unreadable) {
            steps.unreadable(id, unreadable);
            inbox.drop(id);
        }
    }

    /** Where a reader stumbles, it would stumble the next time, and what waits behind would wait for ever. */
    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (Unreadable unreadable) {
            throw unreadable;
        } catch (UncheckedIOException lost) {
            throw new Unreadable("What was sent is no longer there.", null, lost);
        } catch (RuntimeException fault) {
            LOG.error("An import was not read to its end", fault);
            throw new Unreadable("It could not be read. Why was logged.", null, fault);
        }
    }

    private static Batch batch(Iterator<Entry> entries) {
        var batch = new ArrayList<Entry>();
        try {
            while (batch.size() < BATCH && reading(entries::hasNext)) {
                batch.add(reading(entries::next));
            }
            return new Batch(batch, !reading(entries::hasNext), null);
        } catch (Unreadable unreadable) {
            return new Batch(batch, false, unreadable);
        }
    }

    private void end(Open reading) {
        reading.stream().close();
        inbox.drop(reading.job());
        open = null;
    }

    /** Forgets where the reading was, so that it begins again from what was kept. */
    void reset() {
        if (open != null) {
            open.stream().close();
            open = null;
        }
    }
}
