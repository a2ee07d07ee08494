package org.pullquote.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.pullquote.platform.Settings;

/** Makes the storage that the settings ask for. */
@ApplicationScoped
class StorageChoice {
    @Produces
    @ApplicationScoped
    Storage storage(StorageSettings storage, Settings settings) {
        return storage.s3()
                .bucket()
                .<Storage>map(bucket -> new S3Storage(bucket, storage.s3()))
                .orElseGet(() -> new DiskStorage(settings.dataDir().resolve("media")));
    }

    void close(@Disposes Storage storage) {
        if (storage instanceof S3Storage s3) {
            s3.close();
        }
    }
}
