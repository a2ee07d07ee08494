package org.pullquote.ingest.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a page's text: the way to it, its title, who wrote it and when.
 *
 * @param title absent where none is set apart from the text
 * @param rest what comes after, without further copies of the title
 */
record PageHead(
        @Nullable String title,
        @Nullable String section,
        List<String> authors,
        @Nullable Instant publishedAt,
        List<TextGroup> rest) {
    /** How many lines from the top a title may stand. */
    private static final int DEPTH = 8;

    /** What sites put behind a title: "Title | The Tidings". */
    private static final Pattern SITE = Pattern.compile("\\h+[|–—·-]\\h+\\S.{0,60}");

    private static final int WORDS_OF_A_TITLE = 2;

    /** A line that is or holds the title. */
    private record Heading(String title, @Nullable String section) {}

    static PageHead of(List<TextGroup> groups, Breadcrumbs breadcrumbs) {
        var heading = repeated(groups, breadcrumbs).or(() -> alone(groups, breadcrumbs));
        if (heading.isEmpty()) {
            return new PageHead(null, null, List.of(), null, groups);
        }
        var title = heading.get().title();
        var byline = Byline.of(without(groups, title, breadcrumbs));
        return new PageHead(title, heading.get().section(), byline.authors(), byline.publishedAt(), byline.rest());
    }

    /** A title that stands there twice, once with breadcrumbs before it or the site's name behind it, or nothing. */
    private static Optional<Heading> repeated(List<TextGroup> groups, Breadcrumbs breadcrumbs) {
        var lines = groups.stream()
                .flatMap(group -> group.lines().stream())
                .limit(DEPTH)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                var title = lines.get(i);
                if (i != j && isTitle(title) && holds(lines.get(j), title, breadcrumbs)) {
                    return Optional.of(new Heading(title, section(lines, title, breadcrumbs)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTitle(String line) {
        return TextGroup.words(line).length >= WORDS_OF_A_TITLE && !line.endsWith(".");
    }

    private static boolean holds(String line, String title, Breadcrumbs breadcrumbs) {
        if (same(line, title)) {
            return true;
        }
        if (line.startsWith(title)) {
            return SITE.matcher(line.substring(title.length())).matches();
        }
        return line.endsWith(title) && breadcrumbs.parse(before(line, title)).isPresent();
    }

    private static @Nullable String section(List<String> lines, String title, Breadcrumbs breadcrumbs) {
        return lines.stream()
                .filter(line -> !same(line, title))
                .map(line -> line.endsWith(title) ? before(line, title) : line)
                .filter(line -> !TextGroup.isProse(line))
                .map(breadcrumbs::parse)
                .flatMap(Optional::stream)
                .filter(crumbs -> !crumbs.isEmpty())
                .findFirst()
                .map(List::getLast)
                .orElse(null);
    }

    /** A title that stands there once: the first line that is neither prose nor breadcrumbs, if prose follows. */
    private static Optional<Heading> alone(List<TextGroup> groups, Breadcrumbs breadcrumbs) {
        if (groups.size() < 2 || groups.stream().skip(1).noneMatch(TextGroup::isProse)) {
            return Optional.empty();
        }
        String section = null;
        for (var line : groups.stream()
                .flatMap(group -> group.lines().stream())
                .limit(DEPTH)
                .toList()) {
            if (TextGroup.isProse(line)) {
                return Optional.empty();
            }
            var crumbs = breadcrumbs.parse(line);
            if (crumbs.isEmpty()) {
                return Optional.of(new Heading(line, section));
            }
            section = crumbs.get().isEmpty() ? section : crumbs.get().getLast();
        }
        return Optional.empty();
    }

    /** The groups without the title's lines, and near the top without breadcrumbs. */
    private static List<TextGroup> without(List<TextGroup> groups, String title, Breadcrumbs breadcrumbs) {
        var kept = new ArrayList<TextGroup>();
        int depth = 0;
        for (var group : groups) {
            var lines = new ArrayList<String>();
            for (var line : group.lines()) {
                boolean near = depth++ < DEPTH;
                boolean isHead = near && (holds(line, title, breadcrumbs) || isCrumbs(line, breadcrumbs));
                if (!isHead && !same(line, title)) {
                    lines.add(line);
                }
            }
            if (!lines.isEmpty()) {
                kept.add(new TextGroup(lines));
            }
        }
        return kept;
    }

    private static boolean isCrumbs(String line, Breadcrumbs breadcrumbs) {
        return !TextGroup.isProse(line) && breadcrumbs.parse(line).isPresent();
    }

    private static String before(String line, String title) {
        return line.substring(0, line.length() - title.length());
    }

    private static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String line) {
        return line.replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
