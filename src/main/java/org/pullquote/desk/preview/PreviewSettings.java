package org.pullquote.desk.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.pullquote.platform.Bounds;

/** Settings of shared previews. */
@ConfigMapping(prefix = "pullquote.preview")
public interface PreviewSettings {
    String USUAL = "24H";
    String LONGEST = "30D";

    /** How long a link can be used, where its maker does not say. */
    @WithDefault(USUAL)
    @Bounds(least = "1m", most = "365d")
    Duration lifetime();

    /** The longest that its maker may say. */
    @WithDefault(LONGEST)
    @Bounds(least = "1m", most = "365d")
    Duration maxLifetime();
}
