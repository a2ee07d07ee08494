package org.pullquote.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import org.pullquote.platform.PrivateFile;
import org.pullquote.platform.StartRefused;

/** The folder of the embedded server's data, before the server runs on it. */
final class ServerFolder {
    private static final int PASSWORD_BYTES = 32;

    private ServerFolder() {}

    /** @throws StartRefused if the folder has data of another major version, which the bundled server cannot open */
    static void refuseOtherVersions(Path folder, int version) {
        Path marker = folder.resolve("PG_VERSION");
        if (!Files.exists(marker) || DataDirectory.text(marker).equals(Integer.toString(version))) return;
        throw new StartRefused(
                ("The folder %s was written by PostgreSQL %s and this Pullquote carries %d: dump it with the Pullquote"
                                + " that wrote it, or set PULLQUOTE_DATA_DIR to another folder.")
                        .formatted(folder, DataDirectory.text(marker), version));
    }

    /**
     * Removes a folder whose first start did not come to its end, and marks the one that now begins. Nothing was ever
     * acknowledged in such a folder, and the server cannot open it.
     */
    static void discardUnfinished(Path folder, Path unfinished) {
        try {
            if (Files.exists(unfinished)) delete(folder);
            if (!Files.exists(folder.resolve("PG_VERSION"))) Files.writeString(unfinished, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) Files.delete(entry);
        }
    }

    static Path passwordFile(DataDirectory directory) {
        return directory.resolve("postgresql.password");
    }

    /** The database's password: made at random with the folder, readable by its owner only. */
    static String password(DataDirectory directory) {
        Path file = passwordFile(directory);
        boolean initialised = Files.exists(directory.resolve("postgresql/PG_VERSION"))
                && !Files.exists(directory.resolve("postgresql.unfinished"));
        if (initialised && !Files.exists(file)) {
            throw new StartRefused("The password of the embedded PostgreSQL is missing: put %s back.".formatted(file));
        }
        return PrivateFile.read(file, ServerFolder::randomPassword);
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
