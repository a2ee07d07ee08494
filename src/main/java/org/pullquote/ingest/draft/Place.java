package org.pullquote.ingest.draft;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A web address in the one way in which all addresses of the same page are written: without scheme, {@code www.}, closing
 * slashes, fragment, and what only counts visits.
 */
record Place(String host, String rest) {
    private static final Pattern COUNTING = Pattern.compile("(?i)(utm_\\w+|fbclid|gclid|mc_[ce]id)(=.*)?");
    /** UTF-16 units of what fits into an index, whatever letters they are. */
    private static final int LONGEST = 800;

    /** Empty for what is no web address, and for the front page of a site, which no article is at. */
    static Optional<Place> of(@Nullable String address) {
        if (address == null || !address.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() == null || uri.getRawPath() == null) {
                return Optional.empty();
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            var port = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
            var rest = withoutClosingSlashes(uri.getRawPath()) + query(uri.getRawQuery());
            return Optional.of(new Place(host + port, rest))
                    .filter(place -> !rest.isEmpty() && place.key().length() <= LONGEST);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static String withoutClosingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(@Nullable String written) {
        if (written == null) {
            return "";
        }
        var kept = Arrays.stream(written.split("&"))
                .filter(part -> !part.isEmpty() && !COUNTING.matcher(part).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    String key() {
        return host + rest;
    }
}
