package org.pullquote.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * Files in a folder. One is written aside, forced to the disk and then moved to its name, and the folder is forced too, so
 * that a crash leaves it whole or absent.
 */
final class DiskStorage implements Storage {
    private final Path root;

    DiskStorage(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void write(String key, byte[] content) {
        try {
            var file = file(key);
            var folder = Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(folder, ".", ".new");
            try {
                Files.write(draft, content);
                force(draft, StandardOpenOption.WRITE);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            for (Path made = folder; made != null && made.startsWith(root); made = made.getParent()) {
                force(made, StandardOpenOption.READ);
            }
        } catch (IOException failure) {
            throw StorageUnavailable.because(failure);
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw StorageUnavailable.because(failure);
        }
    }

    @Override
    public void deleteAll(String folder) {
        var start = file(folder);
        if (!Files.exists(start)) {
            return;
        }
        try (var files = Files.walk(start)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw StorageUnavailable.because(failure);
        }
    }

    private Path file(String key) {
        var file = root.resolve(key).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        return file;
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
