package org.pullquote.ingest.read;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of people as exports and feeds have them, mixed with addresses. */
final class People {
    /** Begins only where a word does: from each of its letters it would be sought to the end of a long word again. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s<>()\"'])[^\\s<>()\"']+@[^\\s<>()\"']+");
    /** What is left around an address: {@code jo@example.org (Jo Mar)}, {@code Jo Mar <jo@example.org>}. */
    private static final Pattern AROUND = Pattern.compile("(?i)mailto:|[<>()\"]");

    private People() {}

    /** The names in what stands for an author: one, or several where it is a byline. */
    static Stream<String> names(String written) {
        return name(written).stream().flatMap(name -> Byline.names(name).stream());
    }

    /** The name without any e-mail address; empty if there is nothing else. */
    private static Optional<String> name(String written) {
        if (written.indexOf('@') < 0) {
            return Optional.of(written);
        }
        var bare = AROUND.matcher(ADDRESS.matcher(written).replaceAll(" ")).replaceAll(" ");
        return Optional.of(Titles.oneLine(bare)).filter(name -> !name.isEmpty());
    }
}
