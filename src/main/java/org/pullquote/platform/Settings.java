package org.pullquote.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import org.pullquote.platform.language.LanguageTag;

/** The settings that concern the application as a whole. */
@ConfigMapping(prefix = "pullquote")
public interface Settings {
    /** The folder of the embedded PostgreSQL and of everything else that is kept outside a database. */
    @WithDefault("./data")
    Path dataDir();

    /** The language of an article that names none, and the locale that wins where a slug has several. */
    @WithDefault("en")
    LanguageTag defaultLocale();
}
