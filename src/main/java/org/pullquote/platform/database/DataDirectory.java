package org.pullquote.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.pullquote.platform.StartRefused;

/**
 * The folder that is Pullquote's own ({@code pullquote.data-dir}), held by one process at a time.
 *
 * <p>The operating system gives the lock back when the process dies, however it dies; so a folder that can be locked
 * has no living Pullquote, and whatever still runs in it is an orphan.
 */
public final class DataDirectory implements AutoCloseable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there, and takes it.
     *
     * @throws StartRefused if another process has it, or it cannot be written
     */
    static DataDirectory hold(Path folder) {
        Path path = make(folder);
        try {
            return new DataDirectory(path, locked(path));
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    /**
     * Makes the folder if it is not there, and leaves it free: where the database is elsewhere, replicas may share it.
     *
     * @throws StartRefused if it cannot be written
     */
    public static Path make(Path folder) {
        try {
            Path path = Files.createDirectories(folder, OWNER_ONLY).toRealPath();
            if (!Files.isWritable(path)) throw new AccessDeniedException(path.toString());
            return path;
        } catch (IOException failure) {
            throw unwritable(folder, failure);
        }
    }

    private static StartRefused unwritable(Path folder, IOException failure) {
        return new StartRefused(
                "The data folder %s cannot be written (%s): set PULLQUOTE_DATA_DIR to a folder that can."
                        .formatted(folder.toAbsolutePath(), reason(folder, failure)),
                failure);
    }

    private static String reason(Path folder, IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "it may not be entered or changed by this user";
            case FileAlreadyExistsException _ -> "there is a file of that name";
            case NoSuchFileException _ ->
                "it cannot be made in " + folder.toAbsolutePath().getParent();
            case FileSystemException told -> Objects.requireNonNullElse(told.getReason(), "the disk does not take it");
            default -> String.valueOf(failure.getMessage());
        };
    }

    @SuppressWarnings("resource") // The channel stays open for as long as the folder is held.
    private static FileChannel locked(Path path) throws IOException {
        var channel =
                FileChannel.open(path.resolve("pullquote.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException ours) {
            // Held by this very process: refused below like any other.
        }
        channel.close();
        throw new StartRefused(
                "Another Pullquote is running on the data folder %s: stop it, or give both one PostgreSQL of yours (QUARKUS_DATASOURCE_JDBC_URL). Another folder (PULLQUOTE_DATA_DIR) is another newsroom."
                        .formatted(path));
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The text of a file, without the white space around it. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets the folder go. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
