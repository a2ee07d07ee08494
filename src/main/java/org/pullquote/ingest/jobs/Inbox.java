package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.platform.Settings;
import org.pullquote.platform.ids.Ids;

/**
 * What was sent and has not been read to its end: files of this replica, in the folder {@code imports} of the data
 * folder, each under the id of its import. A file that is read where it lies is there as a link.
 */
@ApplicationScoped
class Inbox {
    /** After which a file without an import is what a crash left. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    Inbox(Settings settings, Clock clock) {
        this.folder = settings.dataDir().resolve("imports");
        this.clock = clock;
    }

    /** Keeps a copy under a new id. */
    UUID keep(InputStream content) throws IOException {
        var id = Ids.next();
        Files.copy(content, folder().resolve(id.toString()));
        return id;
    }

    /** Keeps a link to a file under a new id. */
    UUID link(Path file) throws IOException {
        var id = Ids.next();
        Files.createSymbolicLink(folder().resolve(id.toString()), file.toRealPath());
        return id;
    }

    /** The import that a file waits for already. */
    Optional<UUID> linked(Path file) throws IOException {
        var real = file.toRealPath();
        return waiting().stream()
                .filter(id -> Files.isSymbolicLink(path(id)))
                .filter(id -> real.equals(target(id)))
                .findFirst();
    }

    private @Nullable Path target(UUID id) {
        try {
            return path(id).toRealPath();
        } catch (IOException gone) {
            return null;
        }
    }

    /** The oldest first. */
    List<UUID> waiting() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> Ids.parse(file.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Upload open(UUID id, @Nullable String name) {
        return Upload.of(path(id), name);
    }

    void notTakenIn(@Observes(during = TransactionPhase.AFTER_FAILURE) Imports.Queued queued) {
        drop(queued.job());
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets a file for which there is no import, if none can be on its way any more. */
    void dropAbandoned(UUID id) {
        try {
            var since = Files.getLastModifiedTime(path(id), LinkOption.NOFOLLOW_LINKS)
                    .toInstant();
            if (since.plus(ABANDONED).isBefore(clock.instant())) {
                drop(id);
            }
        } catch (IOException gone) {
            drop(id);
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    private Path folder() throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
