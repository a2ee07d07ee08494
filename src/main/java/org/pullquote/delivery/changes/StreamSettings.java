package org.pullquote.delivery.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.pullquote.platform.Bounds;

/** How changes are streamed. */
@ConfigMapping(prefix = "pullquote.stream")
public interface StreamSettings {
    /** How often a reader hears that the stream lives. One that took nothing from one to the next is dropped. */
    @WithDefault("15s")
    @Bounds(least = "100ms", most = "10m")
    Duration heartbeat();

    /** How many changes a reader may be behind before it is dropped. All readers share them. */
    @WithDefault("1024")
    @Bounds(least = "16", most = "1000000")
    int buffer();
}
