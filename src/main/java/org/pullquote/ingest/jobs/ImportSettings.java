package org.pullquote.ingest.jobs;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.pullquote.platform.Bounds;

/** Settings of imports. */
@ConfigMapping(prefix = "pullquote.imports")
public interface ImportSettings {
    /** The largest upload that is taken; {@code quarkus.http.limits.max-body-size} has to allow as much. */
    @WithDefault("10M")
    @Bounds(least = "1K", most = "4G")
    MemorySize maxSize();
}
