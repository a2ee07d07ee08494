package org.pullquote.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import org.pullquote.platform.Bounds;

/** How the delivery side answers. */
@ConfigMapping(prefix = "pullquote.delivery")
public interface DeliverySettings {
    /** Whether published content is open to everyone; otherwise readers need a key, and no shared cache keeps it. */
    @WithName("public")
    @WithDefault("true")
    boolean open();

    /** What is kept here, and what {@code Cache-Control} allows others to keep (RFC 9111, RFC 5861). */
    Cache cache();

    interface Cache {
        /** How much memory finished answers may take. */
        @WithDefault("256M")
        @Bounds(least = "0", most = "1T")
        MemorySize memory();

        /** How long a browser or an app uses an answer without asking again. */
        @WithDefault("10s")
        @Bounds(least = "0s", most = "365d")
        Duration maxAge();

        /** The same for shared caches; one that is purged by surrogate key may be told a longer time. */
        @WithDefault("60s")
        @Bounds(least = "0s", most = "365d")
        Duration sharedMaxAge();

        /** For how long after that an old answer may be used while a new one is fetched. */
        @WithDefault("60s")
        @Bounds(least = "0s", most = "365d")
        Duration staleWhileRevalidate();

        /** For how long after that an old answer may be used while the server does not answer. */
        @WithDefault("1h")
        @Bounds(least = "0s", most = "365d")
        Duration staleIfError();

        /** How many bytes the surrogate keys of one answer may take; the narrowest are left out beyond it. */
        @WithDefault("4096")
        @Bounds(least = "256", most = "16384")
        int surrogateKeyBytes();
    }
}
