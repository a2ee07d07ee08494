package org.pullquote.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.pullquote.platform.Bounds;

/** How the change log is kept and followed. */
@ConfigMapping(prefix = "pullquote.changes")
public interface ChangeSettings {
    /** For how long a change is kept at least; who was away for longer starts again. */
    @WithDefault("30d")
    @Bounds(least = "1h", most = "3650d")
    Duration retention();

    /** How often a follower looks by itself: where no notice comes, this is how late it may be. */
    @WithDefault("250ms")
    @Bounds(least = "10ms", most = "1h")
    Duration poll();
}
