package org.pullquote.ingest.jobs;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.pullquote.ingest.fetch.Fetching;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Readers;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.Utf8;
import org.pullquote.platform.ids.Ids;

/** Imports by command: of files of this machine, which are read where they lie, and of what is at an address. */
@ApplicationScoped
@Unremovable // The command line looks it up.
public class FileImports {
    private static final String BY = "command line";
    private static final long LOOK_MILLIS = 500;
    private static final String BEGUN_ANEW =
            "It was begun anew, as the file was changed, or another --format or --publish was asked for, before it was read to its end.";

    private final Imports imports;
    private final ImportSources sources;
    private final OwnFiles files;
    private final Readers readers;
    private final Fetching fetching;
    private final ImportSteps steps;
    private final ImportWorker worker;
    private final CountDownLatch stopped = new CountDownLatch(1);

    FileImports(
            Imports imports,
            ImportSources sources,
            OwnFiles files,
            Readers readers,
            Fetching fetching,
            ImportSteps steps,
            ImportWorker worker) {
        this.fetching = fetching;
        this.imports = imports;
        this.sources = sources;
        this.files = files;
        this.readers = readers;
        this.steps = steps;
        this.worker = worker;
    }

    /** What a file holds. */
    public record Found(Format format, long articles, long skipped, long failed) {
        public long items() {
            return articles + skipped + failed;
        }
    }

    /**
     * Reads a file and files nothing.
     *
     * @param seen is told how many items have been read, after each
     * @throws Unreadable if it cannot be read to its end
     */
    public Found count(Path file, Format format, LongConsumer seen) {
        return count(Upload.of(file, file.getFileName().toString()), format, seen);
    }

    /**
     * Fetches what is at an address and files nothing.
     *
     * @param seen is told how many items have been read, after each
     * @throws Unreadable if it cannot be fetched, or read to its end
     */
    public Found count(URI address, Format format, LongConsumer seen) throws IOException {
        var answer = Files.createTempFile("pullquote", ".answer");
        var file = Files.createTempFile("pullquote", ".import");
        try {
            var fetched = fetching.fetch(address, answer);
            try (var out = Files.newOutputStream(file)) {
                Utf8.copy(() -> Files.newInputStream(answer), fetched.contentType(), out);
            }
            var upload = Upload.of(file, null, fetched.address().toString());
            return count(upload, ImportFetching.format(format, fetched, Upload.of(answer, null)), seen);
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(file);
        }
    }

    private Found count(Upload upload, Format format, LongConsumer seen) {
        var told = readers.recognise(format, upload);
        var counts = new long[3];
        try (var entries = readers.read(told, upload)) {
            entries.forEach(entry -> {
                counts[
                        switch (entry) {
                            case Entry.Article _, Entry.Archived _ -> 0;
                            case Entry.Skipped _ -> 1;
                            case Entry.Failed _ -> 2;
                        }]++;
                seen.accept(Arrays.stream(counts).sum());
            });
        }
        return new Found(told, counts[0], counts[1], counts[2]);
    }

    /** Begins the import of a file, or goes on with the one of the same bytes, format and publication that was cut off. */
    public UUID begin(Path file, Format format, boolean publish) throws IOException {
        var name = file.getFileName().toString();
        var told = format == Format.AUTO ? Format.ofFileName(name) : format;
        var order = new NewImport(Ids.next(), name, null, told, publish, BY);
        var content = Fingerprint.of(file);
        var open = toGoOnWith(sources.open(order, files.linkedTo(file), content));
        if (open.isPresent()) {
            return open.get();
        }
        sources.announce(order, content);
        files.link(order.id(), file);
        return imports.create(order).id();
    }

    /**
     * Begins the import of what is at an address, or goes on with the one from there that was cut off.
     *
     * @throws Unreadable if it is no address that may be fetched
     */
    public UUID begin(URI address, Format format, boolean publish) {
        fetching.require(address);
        var order = new NewImport(Ids.next(), null, address.toString(), format, publish, BY);
        return toGoOnWith(sources.open(order, List.of(), null))
                .orElseGet(() -> imports.create(order, address).id());
    }

    /** What is begun anew is not read on beside that. */
    private Optional<UUID> toGoOnWith(List<ImportSources.Open> open) {
        open.stream()
                .filter(other -> !other.same())
                .forEach(other -> steps.unreadable(other.job(), new Unreadable(BEGUN_ANEW)));
        worker.wake();
        return open.stream()
                .filter(ImportSources.Open::same)
                .map(ImportSources.Open::job)
                .findFirst();
    }

    public ImportView progress(UUID id) {
        return imports.read(id);
    }

    /**
     * How far it is a moment later.
     *
     * @throws Stopped if the application ends
     */
    public ImportView await(UUID id) throws InterruptedException {
        // Another replica may be working at it, so that only the database tells; this thread has nothing else to do.
        if (stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new Stopped();
        }
        try {
            return progress(id);
        } catch (RuntimeException failure) {
            throw stopped.getCount() == 0 ? new Stopped() : failure; // The database was let go meanwhile.
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /** The application ends before the import does. */
    public static final class Stopped extends RuntimeException {
        private Stopped() {}
    }

    /** The first of the items that failed. */
    public List<ImportView.Item> failures(UUID id, int most) {
        return imports.failures(id, most);
    }
}
