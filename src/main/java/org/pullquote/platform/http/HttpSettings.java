package org.pullquote.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.pullquote.platform.Bounds;

/** Settings of the HTTP server that the framework has none for. */
@ConfigMapping(prefix = "pullquote.http")
public interface HttpSettings {
    /** How long a request's body may take to arrive, whole. */
    @WithDefault("60S")
    @Bounds(least = "1s", most = "1h")
    Duration requestTimeout();
}
