package org.pullquote.platform.storage;

import java.util.Optional;

/**
 * Keeps files whole, under keys of ASCII letters, digits, hyphens and dots in segments between slashes. Files are small
 * enough to be held in memory, and what is written under a key once is never written there with another content.
 *
 * <p>A failure of the disk or the network is a 503, and is logged.
 */
public interface Storage {
    /** Keeps a file. It is there, whole and durable, when this returns, and is never there in part. */
    void write(String key, byte[] content);

    Optional<byte[]> read(String key);

    /** Removes every file whose key begins with these segments. There need not be any. */
    void deleteAll(String folder);
}
