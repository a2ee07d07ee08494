package org.pullquote.ingest.jobs;

import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** By what a file is known again as long as it has the same bytes. It tells files apart, not forgers. */
record Fingerprint(long size, String digest) {
    private static final Hasher128 HASH = Hashing.xxh3_128();
    private static final int BUFFER = 64 * 1024;

    static Fingerprint of(Path file) throws IOException {
        var hash = HASH.hashStream();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.putBytes(buffer, 0, read);
                size += read;
            }
        }
        return new Fingerprint(size, hash.get().toString());
    }
}
