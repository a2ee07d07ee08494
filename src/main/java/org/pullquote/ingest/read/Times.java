package org.pullquote.ingest.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as sources write them: RFC 3339 and ISO 8601, RFC 822 as RSS has it, and what WordPress writes. What is wrong
 * beside a moment, such as the day of the week, does not count.
 */
public final class Times {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T\\h]\\h*(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)\\h*(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\h*)?(\\d{1,2})[-\\h]+(\\p{L}{3,9})\\.?[-\\h]+"
                    + "(\\d{2}|\\d{4})\\h+(\\d{1,2}:\\d\\d(?::\\d\\d)?)\\h*([+-]\\d\\d:?\\d\\d|\\p{L}[\\p{L}/_]*)?(?:\\h*\\([^)]*\\))?");

    /** Characters; nothing that is longer tells a moment. */
    private static final int LONGEST = 100;

    /** The year from which two digits count on (RFC 5322, section 4.3). */
    private static final int TWO_DIGITS_FROM = 1950;

    /** Hours, where a name says whether it is summer (RFC 822, section 5.1). */
    private static final Map<String, Integer> AMERICAN =
            Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter ZONE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("zzz")
            .toFormatter(Locale.ENGLISH);

    /** Years in which newspapers were printed; what falls outside is a default or a mistake. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 2200;

    private static final List<Function<String, Instant>> FORMS = List.of(
            Instant::parse,
            text -> iso(matched(ISO, text.toUpperCase(Locale.ROOT))),
            text -> rfc822(matched(RFC_822, text)));

    private Times() {}

    /** The moment that a text tells, in UTC where it names no zone; null if it tells none. */
    public static @Nullable Instant parse(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > LONGEST) {
            return null;
        }
        var text = written.strip();
        for (var form : FORMS) {
            try {
                return printed(form.apply(text));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }

    /** The first moment of a day in UTC; null if nothing was printed then. */
    static @Nullable Instant startOf(LocalDate day) {
        return printed(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static MatchResult matched(Pattern form, String text) {
        var matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("It has another form");
        }
        return matcher;
    }

    private static Instant iso(MatchResult parts) {
        var day = LocalDate.parse(parts.group(1));
        var time = parts.group(2) == null ? LocalTime.MIN : LocalTime.parse(parts.group(2));
        return day.atTime(time).toInstant(parts.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(3)));
    }

    private static Instant rfc822(MatchResult parts) {
        var year = Integer.parseInt(parts.group(3));
        var day = LocalDate.of(
                parts.group(3).length() == 4 ? year : TWO_DIGITS_FROM + Math.floorMod(year - TWO_DIGITS_FROM, 100),
                month(parts.group(2)),
                Integer.parseInt(parts.group(1)));
        return LocalDateTime.of(day, LocalTime.parse(parts.group(4), TIME))
                .atZone(zone(parts.group(5)))
                .toInstant();
    }

    /** By its name, or as many of its letters as tell it. */
    private static Month month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("There is no such month"));
    }

    private static ZoneId zone(@Nullable String written) {
        if (written == null) {
            return ZoneOffset.UTC;
        }
        var name = written.toUpperCase(Locale.ROOT);
        var hours = AMERICAN.get(name);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        return name.matches("Z|[+-].*") ? ZoneOffset.of(name) : ZONE.parse(written, ZoneId::from);
    }

    private static @Nullable Instant printed(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : moment;
    }
}
