package org.pullquote.platform.image;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** The settings of a darkroom without a configuration. */
final class DarkroomSettings {
    private DarkroomSettings() {}

    static ImageSettings settings(long maxSize, long maxPixels) {
        return settings(maxSize, maxPixels, Duration.ofSeconds(30));
    }

    static ImageSettings settings(long maxSize, long maxPixels, Duration patience) {
        return new ImageSettings() {
            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(maxSize));
            }

            @Override
            public long maxPixels() {
                return maxPixels;
            }

            @Override
            public int pixelsAtOnce() {
                return (int) maxPixels;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }
}
