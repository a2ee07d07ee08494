package org.pullquote.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether the delivery side is open. */
@ConfigMapping(prefix = "pullquote.delivery")
public interface PublicDelivery {
    /** Whether anybody may read what is published; if not, a key or token with any scope is needed. */
    @WithName("public")
    @WithDefault("true")
    boolean everybody();
}
