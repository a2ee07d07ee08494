package org.pullquote.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where files are kept: in the data folder, or in S3 once a bucket is named. */
@ConfigMapping(prefix = "pullquote.storage")
public interface StorageSettings {
    S3 s3();

    /** Amazon's, or a server that speaks its protocol. */
    interface S3 {
        Optional<String> bucket();

        /** Needed unless there is an endpoint. */
        Optional<String> region();

        /** The address of another server than Amazon's. */
        Optional<URI> endpoint();

        /** Without one, credentials come from where Amazon's tools look: environment, profile, the machine's role. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** What every key begins with. */
        @WithDefault("pullquote")
        String prefix();

        /** Whether the bucket is in the path and not in the host name; by default where there is an endpoint. */
        Optional<Boolean> pathStyle();
    }
}
