package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.platform.Settings;
import org.pullquote.platform.ids.Ids;

/**
 * What only this machine has of the sources of imports, in the folder {@code imports} of the data folder: links to files that
 * are read where they lie, and what is being fetched. The name of each begins with the id of its import.
 */
@ApplicationScoped
class OwnFiles {
    private static final int ID = 36;

    private final Path folder;

    OwnFiles(Settings settings) {
        this.folder = settings.dataDir().resolve("imports");
    }

    /** What is being fetched for an import. */
    Path draft(UUID job) throws IOException {
        return folder().resolve(job + ".part");
    }

    void link(UUID job, Path file) throws IOException {
        Files.createSymbolicLink(folder().resolve(job.toString()), file.toRealPath());
    }

    /** The imports whose files are linked to. */
    List<UUID> linked() {
        return list().flatMap(file -> Ids.parse(file.getFileName().toString()).stream())
                .toList();
    }

    /** The imports that this file is linked to for. */
    List<UUID> linkedTo(Path file) throws IOException {
        var real = file.toRealPath();
        return linked().stream().filter(job -> real.equals(target(job))).toList();
    }

    private @Nullable Path target(UUID job) {
        try {
            return folder.resolve(job.toString()).toRealPath();
        } catch (IOException gone) {
            return null;
        }
    }

    /** Of the file that is linked to for an import, as it is now. */
    Fingerprint fingerprint(UUID job) {
        try {
            return Fingerprint.of(folder.resolve(job.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Upload open(UUID job, @Nullable String name) {
        return Upload.of(folder.resolve(job.toString()), name);
    }

    /** The imports of which there is something. */
    List<UUID> jobs() {
        return list().flatMap(file -> job(file).stream()).distinct().toList();
    }

    /** Removes what there is of an import; not the file that is linked to. */
    void drop(UUID job) {
        list().filter(file -> job(file).filter(job::equals).isPresent()).forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static Optional<UUID> job(Path file) {
        var name = file.getFileName().toString();
        return name.length() < ID ? Optional.empty() : Ids.parse(name.substring(0, ID));
    }

    private Stream<Path> list() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder() throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
