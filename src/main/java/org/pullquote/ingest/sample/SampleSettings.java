package org.pullquote.ingest.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether there is something to play with. */
@ConfigMapping(prefix = "pullquote")
public interface SampleSettings {
    /** Whether the sample newsroom is loaded at start, if the database holds no article and no source yet. */
    @WithDefault("false")
    boolean sample();
}
