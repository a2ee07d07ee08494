package org.pullquote.desk.slug;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.slugify.Slugify;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Makes and checks slugs: lower-case letters and digits of any script, joined by single hyphens. */
public final class Slugs {
    /** Code points of the longest slug that is made; a longer one may be written. */
    private static final int MADE = 80;

    private static final int LANGUAGES = 100;

    private static final Pattern WELL_FORMED = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");
    /** By language, which is what a caller writes: only those in use are kept. */
    private static final LoadingCache<String, Slugify> PLAIN = cache(false);

    private static final LoadingCache<String, Slugify> ANY = cache(true);

    private Slugs() {}

    /** Which slugs are not free. */
    public interface Register {
        /** Whether something else has it. */
        boolean isTaken(String slug);

        /** Whether something else had it, and is still found by it. */
        boolean wasTaken(String slug);
    }

    /**
     * The slug that was written, or else one made from the name: {@code name}, which nothing has and nothing had, or of
     * {@code name-2}, {@code name-3} … one that is free and comes right after one that is not. Only one that is written
     * takes over what another had.
     *
     * @param language of the name (BCP 47), which decides how its letters are written
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the written one is malformed, 409 if it is taken
     */
    public static String choose(@Nullable String written, String name, String language, Register register) {
        if (written == null) {
            return free(make(name, language), register);
        }
        if (!isWellFormed(written)) {
            throw Problems.invalid(Violation.at("/slug", Slug.CODE, "This " + Slug.MESSAGE + "."));
        }
        if (register.isTaken(written)) {
            throw Problems.conflict(
                    "slug-taken", "The slug \"%s\" is in use; choose another or leave it out.".formatted(written));
        }
        return written;
    }

    /** Whether it may be written, whatever else has it: what looks like an id would be looked for as one. */
    static boolean isWellFormed(String slug) {
        return WELL_FORMED.matcher(slug).matches()
                && slug.equals(slug.toLowerCase(Locale.ROOT))
                && Ids.parse(slug).isEmpty();
    }

    /**
     * Doubles the number until it is free, and halves the distance to the last that is not: of thousands of one name only
     * some dozens are asked about. What is found was asked about, and so is claimed.
     */
    private static String free(String made, Register register) {
        if (isFree(made, register)) {
            return made;
        }
        var used = 1;
        var free = 2;
        while (!isFree(made + "-" + free, register)) {
            used = free;
            free = Math.multiplyExact(free, 2);
        }
        while (free - used > 1) {
            var between = used + (free - used) / 2;
            if (isFree(made + "-" + between, register)) {
                free = between;
            } else {
                used = between;
            }
        }
        return made + "-" + free;
    }

    /** What looks like an id would be looked for as one. */
    private static boolean isFree(String slug, Register register) {
        return Ids.parse(slug).isEmpty() && !register.isTaken(slug) && !register.wasTaken(slug);
    }

    /**
     * The slug of a name, in the letters a to z, digits and hyphens: other scripts are transliterated (Unicode CLDR), and
     * letters with marks are written as the language writes them without.
     */
    public static String make(String name, String language) {
        var made = letters(name, language);
        return made.isEmpty() ? "untitled" : cut(made);
    }

    private static String letters(String name, String language) {
        return (isPlain(name) ? PLAIN : ANY).get(language).slugify(name);
    }

    /** Whether its letters are a to z, with marks or without; ß, ł, ø and þ are transliterated like those of other scripts. */
    private static boolean isPlain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> letter < 128);
    }

    private static LoadingCache<String, Slugify> cache(boolean transliterating) {
        return Caffeine.newBuilder().maximumSize(LANGUAGES).build(tag -> slugify(tag, transliterating));
    }

    private static Slugify slugify(String language, boolean transliterating) {
        return Slugify.builder()
                .locale(Locale.forLanguageTag(language))
                .transliterator(transliterating)
                .build();
    }

    /** Whether two names that make the same slug are spelled alike; in other scripts many words sound the same. */
    public static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** Whether a slug says no more than a text: each of its words is one of the text's, or a number. */
    public static boolean isOfWords(String slug, String text) {
        var words = new HashSet<>(List.of(letters(text, "en").split("-")));
        return Arrays.stream(slug.split("-")).allMatch(word -> words.contains(word) || word.matches("\\d+"));
    }

    private static String cut(String slug) {
        if (slug.codePointCount(0, slug.length()) <= MADE) {
            return slug;
        }
        var end = slug.lastIndexOf('-', slug.offsetByCodePoints(0, MADE));
        return slug.substring(0, end > 0 ? end : slug.offsetByCodePoints(0, MADE));
    }
}
