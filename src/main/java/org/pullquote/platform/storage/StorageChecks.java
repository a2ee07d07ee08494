package org.pullquote.platform.storage;

import io.smallrye.config.SmallRyeConfig;
import java.util.stream.Stream;
import org.pullquote.platform.StartRefused;

/** Refuses half a configuration of S3, before anything is started. */
public final class StorageChecks {
    private static final String PREFIX = "pullquote.storage.s3.";

    private StorageChecks() {}

    /** @throws StartRefused with what to set */
    public static void check(SmallRyeConfig config) {
        if (!isSet(config, "bucket")
                && Stream.of("region", "endpoint", "access-key", "secret-key").anyMatch(name -> isSet(config, name))) {
            throw new StartRefused("S3 is configured without a bucket: set PULLQUOTE_STORAGE_S3_BUCKET too.");
        }
        if (isSet(config, "bucket") && !isSet(config, "region") && !isSet(config, "endpoint")) {
            throw new StartRefused(
                    "PULLQUOTE_STORAGE_S3_BUCKET is set without a place: set PULLQUOTE_STORAGE_S3_REGION,"
                            + " or PULLQUOTE_STORAGE_S3_ENDPOINT for another server than Amazon's.");
        }
        if (isSet(config, "access-key") != isSet(config, "secret-key")) {
            throw new StartRefused("An access key has two parts: set both PULLQUOTE_STORAGE_S3_ACCESS_KEY and"
                    + " PULLQUOTE_STORAGE_S3_SECRET_KEY, or neither.");
        }
    }

    private static boolean isSet(SmallRyeConfig config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
