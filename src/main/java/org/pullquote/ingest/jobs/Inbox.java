package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.Utf8;
import org.pullquote.platform.Settings;
import org.pullquote.platform.ids.Ids;

/**
 * What was sent and has not been read to its end: files of this replica, in the folder {@code imports} of the data
 * folder, each under the id of its import. A file that is read where it lies is there as a link, and what is to be
 * fetched as a file with its address, as long as the import is not over.
 */
@ApplicationScoped
class Inbox {
    /** After which a file without an import is what a crash left. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final String ORDER = ".order";

    private final Path folder;
    private final Clock clock;

    Inbox(Settings settings, Clock clock) {
        this.folder = settings.dataDir().resolve("imports");
        this.clock = clock;
    }

    /** Keeps a copy, in UTF-8 as far as its content type tells how, under a new id. */
    UUID keep(InputStream content, String contentType) throws IOException {
        var id = Ids.next();
        var kept = folder().resolve(id.toString());
        Files.copy(content, kept);
        Utf8.rewrite(kept, contentType);
        return id;
    }

    /** Keeps an order to fetch what is at an address under a new id. */
    UUID order(URI address) throws IOException {
        var id = Ids.next();
        Files.writeString(folder().resolve(id + ORDER), address.toString());
        return id;
    }

    /** What is to be fetched, the oldest first. */
    List<UUID> orders() {
        return files(ORDER).filter(id -> !Files.exists(path(id))).toList();
    }

    /** The import that was ordered from an address and is not over. */
    Optional<UUID> ordered(URI address) {
        return files(ORDER).filter(id -> address.equals(address(id))).findFirst();
    }

    URI address(UUID id) {
        try {
            return URI.create(Files.readString(orderPath(id)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is fetched meanwhile: it is what was ordered only once it is whole. */
    Path draft(UUID id) {
        return folder.resolve(id + ".part");
    }

    /** Keeps what was fetched for an order. */
    void keepFetched(UUID id, String contentType) throws IOException {
        Utf8.rewrite(draft(id), contentType);
        Files.move(draft(id), path(id), StandardCopyOption.ATOMIC_MOVE);
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

    /** What is there to be read, the oldest first. */
    List<UUID> waiting() {
        return files("").toList();
    }

    private Stream<UUID> files(String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .flatMap(name -> Ids.parse(name.substring(0, name.length() - ending.length())).stream())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Upload open(UUID id, @Nullable String name, @Nullable String address) {
        return Upload.of(path(id), name, address);
    }

    void notTakenIn(@Observes(during = TransactionPhase.AFTER_FAILURE) Imports.Queued queued) {
        drop(queued.job());
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(draft(id));
            Files.deleteIfExists(path(id));
            Files.deleteIfExists(orderPath(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets a file for which there is no import, if none can be on its way any more. */
    void dropAbandoned(UUID id) {
        try {
            var kept = Files.exists(orderPath(id)) ? orderPath(id) : path(id);
            var since =
                    Files.getLastModifiedTime(kept, LinkOption.NOFOLLOW_LINKS).toInstant();
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

    private Path orderPath(UUID id) {
        return folder.resolve(id + ORDER);
    }

    private Path folder() throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
