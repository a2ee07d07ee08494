package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.jobs.ImportSources.Kept;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.Utf8;
import org.pullquote.platform.storage.PartedFile;
import org.pullquote.platform.storage.Storage;

/**
 * What was sent or fetched and has not been read to its end. It is in the storage, where every replica finds it, and not in
 * the database, as an export holds e-mail addresses and password hashes.
 */
@ApplicationScoped
class Inbox {
    private final Storage storage;

    Inbox(Storage storage) {
        this.storage = storage;
    }

    /** What was sent, for an import that is still to be taken in. */
    record Received(UUID job, Kept kept) {}

    /** Keeps what was sent for an import that was announced. */
    Received receive(UUID job, Upload.Content content, String contentType) throws IOException {
        return new Received(job, keep(job, content, contentType));
    }

    void notTakenIn(@Observes(during = TransactionPhase.AFTER_FAILURE) Imports.Queued queued) {
        drop(queued.job());
    }

    /** Keeps a copy for an import, in UTF-8 as far as its content type tells how. */
    Kept keep(UUID job, Upload.Content content, String contentType) throws IOException {
        var folder = UUID.randomUUID();
        var writing = file(job, folder).write();
        try (writing) {
            Utf8.copy(content, contentType, writing);
        }
        return new Kept(folder, writing.parts());
    }

    Upload open(UUID job, Kept kept, @Nullable String name, @Nullable String address) {
        return Upload.of(() -> file(job, kept.folder()).read(kept.parts()), name, address);
    }

    void drop(UUID job, Kept kept) {
        storage.deleteAll(folder(job) + "/" + kept.folder());
    }

    /** Drops all that was kept for an import, whole or not. */
    void drop(UUID job) {
        storage.deleteAll(folder(job));
    }

    private PartedFile file(UUID job, UUID folder) {
        return new PartedFile(storage, folder(job) + "/" + folder);
    }

    private static String folder(UUID job) {
        return "imports/" + job;
    }
}
