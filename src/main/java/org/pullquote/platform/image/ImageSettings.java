package org.pullquote.platform.image;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.pullquote.platform.Bounds;

/** Bounds of images. */
@ConfigMapping(prefix = "pullquote.media")
public interface ImageSettings {
    /** The largest upload that is taken; {@code quarkus.http.limits.max-body-size} has to allow as much. */
    @WithDefault("15M")
    @Bounds(least = "1K", most = "1G")
    MemorySize maxSize();

    /** The most pixels that an image may have, told from its header before it is decoded. */
    @WithDefault("40000000")
    @Bounds(least = "10000", most = "1000000000")
    long maxPixels();

    /** How many pixels are worked on at a time, at about 12 bytes of heap each; an image with more is worked on alone. */
    @WithDefault("40000000")
    @Bounds(least = "10000", most = "1000000000")
    int pixelsAtOnce();

    /** How long an image waits for its turn before the answer is 503. */
    @WithDefault("20S")
    @Bounds(least = "0s", most = "5m")
    Duration patience();
}
