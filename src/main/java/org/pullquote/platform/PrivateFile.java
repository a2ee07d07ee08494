package org.pullquote.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file with a secret, which none but its owner may read. */
public final class PrivateFile {
    private PrivateFile() {}

    /** The text of the file; where there is none, it is made with a new text. */
    public static String read(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) write(file, fresh.get());
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Written aside and then moved, so that the file is never there without its text. */
    private static void write(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(
                folder,
                ".",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
