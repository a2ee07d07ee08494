package org.pullquote.desk.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of shared previews. */
@ConfigMapping(prefix = "pullquote.preview")
public interface PreviewSettings {
    /** How long a link can be used, where its maker does not say. */
    @WithDefault("24H")
    Duration lifetime();

    /** The longest that its maker may say. */
    @WithDefault("30D")
    Duration maxLifetime();
}
