package org.pullquote.delivery.cache;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which addresses have answers that are kept, and by which one of several that mean the same. */
final class Addresses {
    private static final String ROOT = "/v1/";

    /** Not those that stream, or that answer differently each time. */
    private static final Set<String> COLLECTIONS =
            Set.of("articles", "quotes", "sources", "links", "sections", "tags", "authors");

    private Addresses() {}

    /** Whether this request target (RFC 9112, section 3.2.1) is one of a collection, or of something in it. */
    static boolean isKept(String target) {
        return target.startsWith(ROOT) && COLLECTIONS.contains(target.substring(ROOT.length(), end(target)));
    }

    /**
     * The same target with its parameters in the order of their names. Those of one name stay in theirs: it may mean
     * something.
     */
    static String canonical(String target) {
        var query = target.indexOf('?');
        if (query < 0 || target.indexOf('&', query) < 0) {
            return target;
        }
        return Arrays.stream(target.substring(query + 1).split("&"))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .collect(Collectors.joining("&", target.substring(0, query + 1), ""));
    }

    private static int end(String target) {
        for (var i = ROOT.length(); i < target.length(); i++) {
            var character = target.charAt(i);
            if (character == '/' || character == '?') {
                return i;
            }
        }
        return target.length();
    }

    private static String name(String parameter) {
        var end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }
}
