package org.pullquote.ingest.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day that words like "Tuesday" or "March 3, 2022" mean in an article of a certain day. */
final class Days {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern AMERICAN =
            Pattern.compile("\\b(?<month>\\p{L}{3})\\p{L}*\\.? (?<day>\\d{1,2})\\b(?:,? (?<year>[12]\\d{3}))?");
    private static final Pattern BRITISH =
            Pattern.compile("\\b(?<day>\\d{1,2}) (?<month>\\p{L}{3})\\p{L}*\\.?(?:,? (?<year>[12]\\d{3}))?");
    private static final Pattern WEEKDAY = Pattern.compile("^(?:late |early |earlier )*(\\p{L}+day)\\b");

    private final @Nullable LocalDate published;

    /** Words without a year are read back from the day of the article; without that, they mean no day. */
    Days(@Nullable LocalDate published) {
        this.published = published;
    }

    Optional<LocalDate> of(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (var form : List.of(AMERICAN, BRITISH)) {
            var matcher = form.matcher(plain);
            if (matcher.find() && MONTHS.contains(matcher.group("month"))) {
                return date(matcher.toMatchResult());
            }
        }
        return Optional.ofNullable(published).flatMap(day -> before(day, plain));
    }

    private Optional<LocalDate> date(MatchResult found) {
        try {
            var day = MonthDay.of(MONTHS.indexOf(found.group("month")) + 1, Integer.parseInt(found.group("day")));
            if (found.group("year") != null) {
                return Optional.of(day.atYear(Integer.parseInt(found.group("year"))));
            }
            return Optional.ofNullable(published).map(at -> {
                var same = day.atYear(at.getYear());
                return same.isAfter(at) ? day.atYear(at.getYear() - 1) : same;
            });
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    /** A weekday is the last one before the article, or its own. "Last Tuesday" may be either of two, and means none. */
    private static Optional<LocalDate> before(LocalDate published, String words) {
        if (words.endsWith("yesterday")) {
            return Optional.of(published.minusDays(1));
        }
        if (words.endsWith("today")) {
            return Optional.of(published);
        }
        var weekday = WEEKDAY.matcher(words);
        return weekday.find()
                ? Optional.of(published.with(TemporalAdjusters.previousOrSame(
                        DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT)))))
                : Optional.empty();
    }
}
