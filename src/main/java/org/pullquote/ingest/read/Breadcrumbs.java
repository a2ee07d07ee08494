package org.pullquote.ingest.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The way to a page as its first line shows it: "Home > World", or with nothing between, "HomeWorld". */
final class Breadcrumbs {
    private static final Pattern SEPARATOR =
            Pattern.compile("(?:(?<!\\h)\\h++)?(?:[>»›→|•·]|(?<=\\h)[/–—-]\\h|:{1,2}(?=\\h|$))\\h*");
    /** Between a small letter and a capital. */
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final int LONGEST_SECTION = 40;
    private static final int MOST_WORDS = 5;

    /** What the first crumb is called, in lower case. */
    private static final Set<String> ROOTS = Set.of(
            "home", "homepage", "home page", "front page", "start", "startseite", "accueil", "inicio", "portada");

    /** Sections that are known without a root before them, in lower case. */
    private static final Set<String> SECTIONS = Set.of(
            "arts",
            "automotive",
            "blog",
            "books",
            "business",
            "climate",
            "culture",
            "economy",
            "education",
            "entertainment",
            "environment",
            "fashion",
            "features",
            "finance",
            "food",
            "gaming",
            "health",
            "life",
            "lifestyle",
            "local",
            "markets",
            "media",
            "money",
            "music",
            "news",
            "obituaries",
            "opinion",
            "politics",
            "science",
            "sport",
            "sports",
            "style",
            "tech",
            "technology",
            "travel",
            "us",
            "weather",
            "world",
            "ausland",
            "feuilleton",
            "gesellschaft",
            "gesundheit",
            "inland",
            "kultur",
            "meinung",
            "panorama",
            "politik",
            "reise",
            "wirtschaft",
            "wissen",
            "wissenschaft",
            "culture et médias",
            "économie",
            "france",
            "international",
            "monde",
            "politique",
            "santé",
            "sciences",
            "société",
            "ciencia",
            "cultura",
            "deportes",
            "economía",
            "internacional",
            "mundo",
            "opinión",
            "política",
            "salud",
            "sociedad",
            "tecnología");

    /** The crumbs, without the root; empty if it is nothing of the kind. */
    Optional<List<String>> parse(String line) {
        var pieces = pieces(line.strip());
        boolean rooted = !pieces.isEmpty() && isRoot(pieces.getFirst());
        var crumbs = pieces.stream()
                .filter(piece -> !isRoot(piece))
                .filter(piece -> !piece.isEmpty())
                .toList();
        boolean known = !crumbs.isEmpty() && crumbs.stream().allMatch(Breadcrumbs::isSection);
        return (rooted || known) && crumbs.stream().allMatch(Breadcrumbs::isPlausible)
                ? Optional.of(crumbs)
                : Optional.empty();
    }

    private static List<String> pieces(String line) {
        var parted =
                SEPARATOR.splitAsStream(line).filter(piece -> !piece.isEmpty()).toList();
        return parted.size() == 1
                ? runTogether(parted.getFirst())
                : parted.stream().flatMap(piece -> runTogether(piece).stream()).toList();
    }

    /** What stands without anything between is parted where a root ends, and where a small letter meets a capital. */
    private static List<String> runTogether(String piece) {
        if (isRoot(piece) || isSection(piece)) {
            return List.of(piece);
        }
        var root = ROOTS.stream()
                .filter(candidate -> piece.toLowerCase(Locale.ROOT).startsWith(candidate))
                .filter(candidate -> Character.isUpperCase(piece.codePointAt(candidate.length())))
                .mapToInt(String::length)
                .max();
        var rest = piece.substring(root.orElse(0));
        var parts = CAMEL.splitAsStream(rest);
        return (root.isPresent() ? Stream.concat(Stream.of(piece.substring(0, root.getAsInt())), parts) : parts)
                .map(String::strip)
                .toList();
    }

    private static boolean isRoot(String piece) {
        return ROOTS.contains(piece.toLowerCase(Locale.ROOT));
    }

    private static boolean isSection(String piece) {
        return SECTIONS.contains(piece.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlausible(String crumb) {
        return crumb.codePointCount(0, crumb.length()) <= LONGEST_SECTION
                && TextGroup.words(crumb).length <= MOST_WORDS
                && !TextGroup.endsSentence(crumb)
                && crumb.codePoints().anyMatch(Character::isLetter);
    }
}
