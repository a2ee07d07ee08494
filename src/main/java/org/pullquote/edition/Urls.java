package org.pullquote.edition;

import java.util.UUID;

/** The paths at which delivery answers for a public resource. */
public final class Urls {
    private Urls() {}

    /** An article by its id, which stays when its slug changes. */
    public static String article(UUID id) {
        return "/v1/articles/" + id;
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
