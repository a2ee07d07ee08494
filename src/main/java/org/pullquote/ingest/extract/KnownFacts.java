package org.pullquote.ingest.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;

/**
 * What the caller knows of a text beforehand.
 *
 * @param credits spans that credit a picture or the copy; each names a source
 * @param apart spans that are no prose, such as captions: nobody speaks in them, but sources may be mentioned
 * @param blockQuotes blocks set as quotations, which need no marks
 * @param language a BCP 47 tag; none counts as English. Of other languages the quotations are found, not who speaks
 * @param published the day of the article, from which "on Tuesday" is read
 */
public record KnownFacts(
        List<Span> credits,
        List<Span> apart,
        List<Span> blockQuotes,
        @Nullable String language,
        @Nullable LocalDate published) {
    /** Nothing is known. */
    public static final KnownFacts NONE = new KnownFacts(List.of(), List.of(), List.of(), null, null);

    /** Knows the credits only. */
    public static KnownFacts credits(List<Span> credits) {
        return new KnownFacts(credits, List.of(), List.of(), null, null);
    }

    boolean isEnglish() {
        return language == null || language.equals("en") || language.startsWith("en-");
    }

    public KnownFacts {
        credits = List.copyOf(credits);
        apart = List.copyOf(apart);
        blockQuotes = List.copyOf(blockQuotes);
    }
}
