package org.pullquote.delivery.cache;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which addresses have answers that are kept, and by which one of several that mean the same. */
final class Addresses {
    private static final String ROOT = "/v1/";

    /** Not those that stream, or that answer differently each time. */
    private static final Set<String> COLLECTIONS =
            Set.of("articles", "quotes", "sources", "links", "sections", "tags", "authors");

    /** Parts of an article that have an address of their own. */
    private static final Set<String> PARTS = Set.of("quotes", "sources", "links");

    private Addresses() {}

    /** Whether this request target (RFC 9112, section 3.2.1) is one of a collection, or of something in it. */
    static boolean isKept(String target) {
        return target.startsWith(ROOT) && COLLECTIONS.contains(target.substring(ROOT.length(), end(target)));
    }

    /** The form that the path of a kept address has, whatever it names; none if the REST layer knows no such form. */
    static Optional<String> form(String path) {
        var collection = path.indexOf('/', ROOT.length());
        if (collection < 0) {
            return Optional.of(path);
        }
        var one = path.substring(0, collection).concat("/{id}");
        var part = path.indexOf('/', collection + 1);
        if (part < 0) {
            return Optional.of(one);
        }
        return Optional.of(path.substring(part + 1)).filter(PARTS::contains).map(name -> one + "/" + name);
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
