package org.pullquote.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written to: a file, which is replaced as a whole, or what is no file, such as a pipe or a terminal, or is
 * open already, such as {@code /dev/stdout}.
 */
record Destination(Path given) {
    /** What writes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What keeps it from being written to, if anything is known to. */
    @Nullable
    String complaint() {
        if (Files.isDirectory(given)) {
            return given + " is a folder";
        }
        if (Files.isSymbolicLink(given) && !Files.exists(given)) {
            return given + " is a link to what is not there";
        }
        try {
            var file = followed(given);
            if (isOpen(file)) {
                return Files.isWritable(file) ? null : given + " may not be written to";
            }
            return Files.isWritable(folder(file)) ? null : unfiled();
        } catch (IOException nowhere) {
            return unfiled();
        }
    }

    private String unfiled() {
        return "there is no folder for %s that can be written to".formatted(given);
    }

    void write(Writing writing) throws IOException {
        var file = followed(given);
        if (isOpen(file)) {
            try (var out = new FileOutputStream(file.toFile(), true)) {
                writing.to(out);
            }
        } else {
            replace(file, writing);
        }
    }

    /** Written aside and then moved, so that what was cut off is never taken for the whole. */
    private static void replace(Path file, Writing writing) throws IOException {
        var draft = Files.createTempFile(folder(file), ".", ".ndjson"); // for its owner only
        try {
            try (var out = Files.newOutputStream(draft)) {
                writing.to(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where links lead, up to what a process has open: behind that is a file of which only that process knows the place to write. */
    private static Path followed(Path path) throws IOException {
        var at = folder(path).toRealPath().resolve(path.getFileName());
        return Files.isSymbolicLink(at) && !isDescriptor(at)
                ? followed(at.resolveSibling(Files.readSymbolicLink(at)))
                : at;
    }

    /** Whether it is written into and never replaced. */
    private static boolean isOpen(Path file) {
        return isDescriptor(file) || (Files.exists(file) && !Files.isRegularFile(file));
    }

    /** Whether it shows what a process has open: {@code /proc/self/fd/1} of Linux, {@code /dev/fd/1} of others. */
    private static boolean isDescriptor(Path file) {
        return Stream.of("/proc", "/dev/fd").anyMatch(file::startsWith);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file is in a folder");
    }
}
