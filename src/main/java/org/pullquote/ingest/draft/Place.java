package org.pullquote.ingest.draft;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.url.Host;
import org.pullquote.platform.url.WebUrl;

/**
 * A web address in the one way in which all addresses of the same page are written: without scheme, {@code www.}, closing
 * slashes, fragment, and what only counts visits.
 */
record Place(String host, String rest) {
    private static final Pattern URL = Pattern.compile("(?i)" + WebUrl.PATTERN);
    private static final Set<String> USUAL_PORTS = Set.of(":80", ":443");
    private static final Pattern FRAGMENT = Pattern.compile("#.*", Pattern.DOTALL);
    private static final Pattern COUNTING = Pattern.compile("(?i)(utm_\\w+|fbclid|gclid|mc_[ce]id)(=.*)?");
    /** UTF-16 units of what fits into an index, whatever letters they are. */
    private static final int LONGEST = 800;

    /** Empty for what is no web address, and for the front page of a site, which no article is at. */
    static Optional<Place> of(@Nullable String address) {
        return Optional.ofNullable(address)
                .map(URL::matcher)
                .filter(Matcher::matches)
                .map(Place::of)
                .filter(place -> !place.rest.isEmpty() && place.key().length() <= LONGEST);
    }

    private static Place of(MatchResult url) {
        var host = Host.normal(url.group("host")).replaceFirst("^www\\.", "");
        var port = USUAL_PORTS.contains(told(url, "port")) ? "" : told(url, "port");
        var asked = FRAGMENT.matcher(told(url, "rest")).replaceFirst("").split("\\?", 2);
        return new Place(host + port, withoutClosingSlashes(asked[0]) + (asked.length > 1 ? query(asked[1]) : ""));
    }

    private static String told(MatchResult url, String part) {
        return Objects.requireNonNullElse(url.group(part), "");
    }

    private static String withoutClosingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String written) {
        var kept = Arrays.stream(written.split("&"))
                .filter(part -> !part.isEmpty() && !COUNTING.matcher(part).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    String key() {
        return host + rest;
    }
}
