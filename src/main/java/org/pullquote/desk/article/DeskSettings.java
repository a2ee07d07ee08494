package org.pullquote.desk.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings that both sides share. */
@ConfigMapping(prefix = "pullquote")
interface DeskSettings {
    /** The language tag (BCP 47) of an article that names none, and the locale that wins where a slug has several. */
    @WithDefault("en")
    String defaultLocale();
}
