package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
 * Reads the sources of imports, a batch at a time. Where a reading was cut off, here or on another replica, it is taken up
 * again at the entry after the last that was kept.
 */
@ApplicationScoped
class ImportReading {
    private static final Logger LOG = Logger.getLogger(ImportReading.class);
    private static final int BATCH = 50;

    private final ImportSources sources;
    private final Inbox inbox;
    private final OwnFiles files;
    private final Readers readers;
    private final ImportSteps steps;
    private @Nullable Open open;

    ImportReading(ImportSources sources, Inbox inbox, OwnFiles files, Readers readers, ImportSteps steps) {
        this.sources = sources;
        this.inbox = inbox;
        this.files = files;
        this.readers = readers;
        this.steps = steps;
    }

    /** A source that is being read; {@code taken} entries of it were. */
    private record Open(UUID job, Stream<Entry> stream, Iterator<Entry> entries, int taken) {
        Open after(int more) {
            return new Open(job, stream, entries, taken + more);
        }
    }

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
        boolean wanted = steps.take(reading.job(), reading.taken(), batch.entries(), batch.last());
        if (wanted && batch.failure() != null) {
            steps.unreadable(reading.job(), batch.failure());
        }
        if (!wanted || batch.last() || batch.failure() != null) {
            reset();
        } else {
            open = reading.after(batch.entries().size());
        }
        return true;
    }

    /** Whether there is anything to read; it may then turn out to be unreadable. */
    private boolean begin() {
        var next = sources.toRead(files.linked());
        next.ifPresent(this::begin);
        return next.isPresent();
    }

    private void begin(ImportSources.ToRead next) {
        var upload = next.kept() == null
                ? files.open(next.job(), next.name())
                : inbox.open(next.job(), next.kept(), next.name(), next.address());
        try {
            requireUnchanged(next);
            var format = reading(() -> readers.recognise(next.format(), upload));
            steps.begin(next.job(), format);
            var stream = reading(() -> readers.read(format, upload));
            open = new Open(next.job(), stream, stream.skip(next.readItems()).iterator(), next.readItems());
        } catch (Unreadable unreadable) {
            steps.unreadable(next.job(), unreadable);
        }
    }

    /** In a file that was changed, other entries may stand before the place at which the reading was cut off. */
    private void requireUnchanged(ImportSources.ToRead next) {
        boolean changed = next.kept() == null
                && next.readItems() > 0
                && !reading(() -> files.fingerprint(next.job())).equals(next.file());
        if (changed) {
            throw new Unreadable("The file was changed before it was read to its end. Import it again.");
        }
    }

    /** Where a reader stumbles, it would stumble the next time, and what waits behind would wait for ever. */
    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (Unreadable unreadable) {
            throw unreadable;
        } catch (HttpProblem away) {
            throw away; // The storage does not answer, and will.
        } catch (UncheckedIOException lost) {
            throw new Unreadable("What was sent is no longer there.", null, lost);
        } catch (StackOverflowError deep) {
            throw new Unreadable("It is nested too deeply.", null, deep);
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

    /** Forgets where the reading was, so that it begins again from what was kept. */
    void reset() {
        if (open != null) {
            open.stream().close();
            open = null;
        }
    }
}
