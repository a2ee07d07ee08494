package org.pullquote.platform.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.pullquote.platform.storage.Storage;

/**
 * Pictures by width. Each is made when it is first asked for and kept in the storage; who asks while it is being made waits
 * for that one. Two replicas may make the same at the same time, and write the same bytes.
 */
@ApplicationScoped
public class Renditions {
    private final Storage storage;
    private final Darkroom darkroom;
    private final Map<String, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();

    Renditions(Storage storage, Darkroom darkroom) {
        this.storage = storage;
        this.darkroom = darkroom;
    }

    /** @param width one of {@link StoredImage#widths()} */
    public byte[] of(StoredImage image, int width) {
        var key = image.key(width);
        return storage.read(key).orElseGet(() -> madeOnce(image, width, key));
    }

    private byte[] madeOnce(StoredImage image, int width, String key) {
        var ours = new CompletableFuture<byte[]>();
        var others = underWay.putIfAbsent(key, ours);
        if (others != null) {
            return awaited(others);
        }
        try {
            // It may have been finished between the look into the storage and here.
            ours.complete(storage.read(key).orElseGet(() -> made(image, width, key)));
        } catch (RuntimeException failure) {
            ours.completeExceptionally(failure);
        } finally {
            underWay.remove(key);
        }
        return awaited(ours);
    }

    private byte[] made(StoredImage image, int width, String key) {
        var kept = storage.read(image.key())
                .orElseThrow(() -> new IllegalStateException("The storage has lost " + image.key()));
        var rendition = darkroom.resized(kept, image, width);
        storage.write(key, rendition);
        return rendition;
    }

    private static byte[] awaited(CompletableFuture<byte[]> rendition) {
        try {
            return rendition.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
