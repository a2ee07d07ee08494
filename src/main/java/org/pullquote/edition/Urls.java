package org.pullquote.edition;

import java.util.Optional;
import java.util.UUID;
import org.pullquote.platform.ids.Ids;

/** The paths at which delivery answers for a public resource. */
public final class Urls {
    private static final String ARTICLES = "/v1/articles/";

    private Urls() {}

    /** An article by its id, which stays when its slug changes. */
    public static String article(UUID id) {
        return ARTICLES + id;
    }

    /** The article that a path names by its id, whatever part of it; empty of every other address. */
    static Optional<UUID> articleAt(String address) {
        return address.startsWith(ARTICLES)
                ? Ids.parse(address.substring(ARTICLES.length()).split("[/?#]", 2)[0])
                : Optional.empty();
    }

    public static String quote(UUID id) {
        return "/v1/quotes/" + id;
    }

    /** One rendition of an image, by the name of its file. */
    public static String image(UUID id, String file) {
        return "/v1/media/" + id + "/" + file;
    }

    public static String source(String slug) {
        return "/v1/sources/" + slug;
    }
}
