package org.pullquote.delivery;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Where a request was sent.
 *
 * @param path decoded
 * @param key the segment of it that is a slug or an id
 * @param query as it was sent
 */
public record Address(String path, String key, @Nullable String query) {
    /** The key comes after the name of the collection. */
    private static final String ROOT = "/v1/";

    /** The address of a request that has this key in its path. */
    public static Address of(UriInfo uri, String key) {
        return new Address(uri.getPath(), key, uri.getRequestUri().getRawQuery());
    }

    /** The same address with another slug in place of the key. */
    public String with(String slug) {
        var at = path.indexOf('/', ROOT.length()) + 1;
        var moved = path.substring(0, at) + slug + path.substring(at + key.length());
        return query == null ? moved : moved + "?" + query;
    }

    /** The same address with another slug, and with one more parameter. */
    public String with(String slug, String parameter, String value) {
        var moved = with(slug);
        return moved + (query == null ? "?" : "&") + parameter + "=" + value;
    }
}
