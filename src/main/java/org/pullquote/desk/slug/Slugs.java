package org.pullquote.desk.slug;

import com.github.slugify.Slugify;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Makes and checks slugs: lower-case letters and digits of any script, joined by single hyphens. */
public final class Slugs {
    /** Code points of the longest slug that is made; a longer one may be written. */
    private static final int MADE = 80;

    private static final Pattern WELL_FORMED = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Slugify LATIN = Slugify.builder().build();
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Slugs() {}

    /**
     * The slug that was written, or else one made from the name: the first of {@code name}, {@code name-2},
     * {@code name-3} … that is free.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the written one is malformed, 409 if it is taken
     */
    public static String choose(@Nullable String written, String name, Predicate<String> taken) {
        if (written == null) {
            return firstFree(make(name), taken);
        }
        if (!WELL_FORMED.matcher(written).matches() || !written.equals(written.toLowerCase(Locale.ROOT))) {
            throw Problems.invalid(Violation.at(
                    "/slug", "bad-slug", "A slug is lower-case letters and digits joined by single hyphens."));
        }
        if (Ids.parse(written).isPresent()) {
            throw Problems.invalid(Violation.at("/slug", "bad-slug", "A slug must not look like an id."));
        }
        if (taken.test(written)) {
            throw Problems.conflict(
                    "slug-taken", "The slug '%s' is in use; choose another or leave it out.".formatted(written));
        }
        return written;
    }

    private static String firstFree(String made, Predicate<String> taken) {
        var candidate = made;
        for (int i = 2; taken.test(candidate); i++) {
            candidate = made + "-" + i;
        }
        return candidate;
    }

    /** The slug of a name. Latin letters lose their accents; other scripts stay as they are. */
    public static String make(String name) {
        var latin = name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        var made = latin ? LATIN.slugify(name) : join(name);
        return made.isEmpty() ? "untitled" : cut(made);
    }

    private static String join(String name) {
        return APART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    }

    private static String cut(String slug) {
        if (slug.codePointCount(0, slug.length()) <= MADE) {
            return slug;
        }
        var end = slug.lastIndexOf('-', slug.offsetByCodePoints(0, MADE));
        return slug.substring(0, end > 0 ? end : slug.offsetByCodePoints(0, MADE));
    }
}
