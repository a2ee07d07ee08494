package org.pullquote.ingest.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feed or site that gives ids to its items. An id that is a web address, or one of those that are unique by how they are
 * made (RFC 4151, RFC 8141), stands for the same item everywhere; any other means something within its origin only.
 *
 * @param place its address or name; empty if it has neither
 */
public record Origin(String place) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.");
    private static final Pattern UNIQUE = Pattern.compile("(?i)(https?://|tag:|urn:).");
    private static final Pattern START = Pattern.compile("(?i)^https?://(www\\.)?");

    /** That of the first of these addresses that is one, or else of where it was fetched from, or else of this title. */
    public static Origin of(Upload upload, Stream<String> addresses, String title) {
        return new Origin(Stream.concat(addresses, Stream.ofNullable(upload.address()))
                .filter(Origin::isWeb)
                .findFirst()
                .map(Origin::written)
                .orElseGet(() -> Titles.oneLine(title)));
    }

    static boolean isWeb(String address) {
        return WEB.matcher(address).lookingAt();
    }

    /** In one way, over http and https. */
    private static String written(String address) {
        int end = address.length();
        while (address.charAt(end - 1) == '/') {
            end--;
        }
        return START.matcher(address.substring(0, end)).replaceFirst("");
    }

    /** By what an item is known for good: what its source calls it, or else where it is shown; absent where neither tells. */
    public @Nullable String identity(Optional<String> id, @Nullable String address) {
        return id.flatMap(this::within)
                .or(() -> Optional.ofNullable(address).flatMap(this::within))
                .orElse(null);
    }

    private Optional<String> within(String id) {
        if (UNIQUE.matcher(id).lookingAt()) {
            return Optional.of(id);
        }
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of("feed:%s:%s".formatted(URLEncoder.encode(place, UTF_8), id));
    }
}
