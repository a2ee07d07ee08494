package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import org.pullquote.platform.Settings;

/**
 * The paths at which delivery answers for public articles. A slug is unique in its locale only, so that a path without a
 * locale is that of the default locale's article.
 */
@ApplicationScoped
class ArticleUrls {
    private final String defaultLocale;

    ArticleUrls(Settings settings) {
        this.defaultLocale = settings.defaultLocale().text();
    }

    String of(String slug, String locale) {
        var path = "/v1/articles/" + slug;
        return locale.equals(defaultLocale) ? path : path + "?locale=" + locale;
    }
}
