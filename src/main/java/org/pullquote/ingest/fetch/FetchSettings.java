package org.pullquote.ingest.fetch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pullquote.platform.Bounds;

/** Settings of imports by address. */
@ConfigMapping(prefix = "pullquote.imports.fetch")
public interface FetchSettings {
    /** Hosts, as they stand in the address, that may be fetched from although they are internal. */
    Optional<Set<String>> allowedHosts();

    /** Networks (CIDR) that may be fetched from although they are internal. */
    Optional<List<CidrAddress>> allowedNetworks();

    /** The ports that may be fetched from. */
    @WithDefault("80,443")
    @Bounds(least = "1", most = "65535")
    Set<Integer> ports();

    /** The largest answer that is taken, unpacked. */
    @WithDefault("100M")
    @Bounds(least = "1K", most = "4G")
    MemorySize maxSize();

    /** How long the whole may take, redirects and all. */
    @WithDefault("5M")
    @Bounds(least = "1s", most = "24h")
    Duration timeout();
}
