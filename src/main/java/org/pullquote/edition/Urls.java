package org.pullquote.edition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.platform.ids.Ids;

/** The paths at which delivery answers for a public resource. */
public final class Urls {
    /** The path below which images that are public are. */
    public static final String MEDIA = "/v1/media";

    private static final String ARTICLES = "/v1/articles/";
    private static final Pattern ARTICLE = Pattern.compile(ARTICLES + "(?<name>[^/?#]+)(?<rest>.*)");
    private static final Pattern LOCALE = Pattern.compile("[?&]locale=([^&#]+)");

    private Urls() {}

    /** An article by its id, which stays when its slug changes. */
    public static String article(UUID id) {
        return ARTICLES + id;
    }

    /** The article that a path names by its id, whatever part of it; empty of every other address. */
    static Optional<UUID> articleAt(String address) {
        return Optional.of(ARTICLE.matcher(address)).filter(Matcher::matches).flatMap(path -> Ids.parse(name(path)));
    }

    /** Which article a slug means in a locale, if one is named. */
    public interface BySlug {
        Optional<UUID> find(String slug, Optional<String> locale);
    }

    /** The same address with the article that it names, whatever part of it, named by its id. */
    public static String byId(String address, BySlug articles) {
        var path = ARTICLE.matcher(address);
        if (!path.matches()) {
            return address;
        }
        var name = name(path);
        var locale = LOCALE.matcher(path.group("rest")).results().findFirst().map(found -> found.group(1));
        return Ids.parse(name)
                .or(() -> articles.find(name, locale))
                .map(id -> article(id) + path.group("rest"))
                .orElse(address);
    }

    /** The slug or id, as it is spelled without escapes. */
    private static String name(Matcher path) {
        var written = path.group("name");
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return written;
        }
    }

    public static String quote(UUID id) {
        return "/v1/quotes/" + id;
    }

    public static String source(String slug) {
        return "/v1/sources/" + slug;
    }
}
