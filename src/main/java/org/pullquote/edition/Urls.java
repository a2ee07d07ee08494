package org.pullquote.edition;

import java.util.UUID;

/** The paths at which delivery answers for a public resource. */
public final class Urls {
    /** The path below which images that are public are. */
    public static final String MEDIA = "/v1/media";

    private Urls() {}

    /** An article by its id, which stays when its slug changes. */
    public static String article(UUID id) {
        return "/v1/articles/" + id;
    }

    public static String quote(UUID id) {
        return "/v1/quotes/" + id;
    }

    public static String source(String slug) {
        return "/v1/sources/" + slug;
    }
}
