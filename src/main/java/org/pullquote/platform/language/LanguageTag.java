package org.pullquote.platform.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.platform.query.BadValue;

/**
 * A language tag (BCP 47, RFC 5646) in its canonical case, such as {@code pt-BR} or {@code zh-Hant}. Its language is one
 * of ISO 639 and its region one of ISO 3166 or UN M.49, so that the usual slip {@code en-UK} is told.
 */
@Schema(implementation = String.class, maxLength = LanguageTag.LONGEST, examples = "pt-BR")
public record LanguageTag(@JsonValue String text) {
    /** Letters that every reader of tags has room for (RFC 5646, section 4.4.1); what is longer is no language, but a load. */
    public static final int LONGEST = 35;

    /** The code of a violation by what is none. */
    public static final String BAD = "bad-locale";

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /**
     * Puts a written tag into its canonical form.
     *
     * @throws BadValue if it is no language tag
     */
    public LanguageTag {
        if (text.length() > LONGEST) {
            throw new BadValue(BAD, "A language tag of more than %d characters is not taken.".formatted(LONGEST));
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            if (!isKnown(locale)) {
                throw new BadValue(BAD, refusal(text));
            }
            text = locale.toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new BadValue(BAD, refusal(text));
        }
    }

    /** Called by the REST layer. */
    public static LanguageTag fromString(String written) {
        return new LanguageTag(written);
    }

    /** The tag that was written, if it is one. */
    public static Optional<LanguageTag> parse(String written) {
        try {
            return Optional.of(new LanguageTag(written));
        } catch (BadValue none) {
            return Optional.empty();
        }
    }

    /** Why a text is refused, in a sentence. */
    public static String refusal(String written) {
        return "\"%s\" is no language tag (BCP 47), such as en or pt-BR.".formatted(written);
    }

    /**
     * The tags that satisfy this one, the best first: itself, and then shorter and shorter (RFC 4647, section 3.4). A
     * single letter or digit introduces what follows it, and goes with it.
     */
    public List<String> lookup() {
        var subtags = Arrays.asList(text.split("-"));
        var tags = new ArrayList<String>();
        for (var end = subtags.size(); end > 0; end--) {
            if (subtags.get(end - 1).length() > 1) {
                tags.add(String.join("-", subtags.subList(0, end)));
            }
        }
        return List.copyOf(tags);
    }

    /** As the columns have them. */
    public static List<String> texts(List<LanguageTag> tags) {
        return tags.stream().map(LanguageTag::text).toList();
    }

    /** No language of more than three letters is registered (RFC 5646, section 2.2.1). */
    private static boolean isKnown(Locale locale) {
        var language = locale.getLanguage();
        var region = locale.getCountry();
        return (language.length() == 3 || LANGUAGES.contains(language))
                && (region.length() != 2 || REGIONS.contains(region));
    }
}
