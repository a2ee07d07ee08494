package org.pullquote.ingest.extract.attribution;

import java.util.Set;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds the words for a day: "on Tuesday", "on March 3, 2022", "yesterday". */
final class Dates {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> LEADS = Set.of("on", "late", "early", "earlier", "last", "next", "this");
    private static final Set<String> HOURS = Set.of("morning", "afternoon", "evening", "night");
    /** With a weekday the name of a day of its own: Super Tuesday. */
    private static final Set<String> NAMED = Set.of("super", "black", "good", "ash", "easter", "palm", "cyber");

    private static final Set<String> NEAR = Set.of("today", "yesterday");

    private final Prose prose;

    Dates(Prose prose) {
        this.prose = prose;
    }

    /** The token after the words for a day that begin at {@code at}; {@code at} itself if none do. */
    int end(int at, Sentence sentence) {
        int day = at;
        while (day < at + 2
                && prose.isOpen(day, sentence)
                && LEADS.contains(prose.token(day).word())) {
            day++;
        }
        int end = day(day, sentence);
        return end > day ? end : at;
    }

    private int day(int at, Sentence sentence) {
        if (!prose.isOpen(at, sentence)) {
            return at;
        }
        var token = prose.token(at);
        if (token.is(Trait.WEEKDAY)
                && at > 0
                && NAMED.contains(prose.token(at - 1).word())) {
            return at;
        }
        if (token.is(Trait.WEEKDAY)) {
            int hour = prose.isOpen(at + 1, sentence)
                            && HOURS.contains(prose.token(at + 1).word())
                    ? at + 2
                    : at + 1;
            boolean comma = prose.isOpen(hour, sentence) && prose.token(hour).is(",");
            int date = comma ? date(hour + 1, sentence) : hour;
            return comma && date > hour + 1 ? date : hour;
        }
        return NEAR.contains(token.word()) ? at + 1 : date(at, sentence);
    }

    /** March 3, March 3, 2022, 3 March 2022. */
    private int date(int at, Sentence sentence) {
        if (!prose.isOpen(at + 1, sentence)) {
            return at;
        }
        boolean american = isMonth(at) && isDay(at + 1);
        boolean british = isDay(at) && isMonth(at + 1);
        if (!american && !british) {
            return at;
        }
        int year = prose.isOpen(at + 2, sentence) && prose.token(at + 2).is(",") ? at + 3 : at + 2;
        return prose.isOpen(year, sentence) && prose.token(year).word().matches("[12]\\d{3}") ? year + 1 : at + 2;
    }

    private boolean isMonth(int at) {
        return prose.token(at).capital() && MONTHS.contains(prose.token(at).word());
    }

    private boolean isDay(int at) {
        var token = prose.token(at);
        return token.kind() == Token.Kind.NUMBER && token.word().matches("[1-9]|[12]\\d|3[01]");
    }

    /** The words themselves, without a preposition. */
    Span span(int from, int to) {
        return prose.span(prose.token(from).is("on") ? from + 1 : from, to);
    }
}
