package org.pullquote.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the first key. */
@ConfigMapping(prefix = "pullquote")
public interface FirstKeySettings {
    String MALFORMED = "PULLQUOTE_BOOTSTRAP_KEY must look like " + KeyText.SHAPE + ".";

    /** The first admin key, for compose files and scripts; without it one is made and shown once. */
    Optional<String> bootstrapKey();

    /** The application's own folder. */
    String dataDir();
}
