package org.pullquote.ingest.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moments as sources write them: RFC 3339 and ISO 8601, RFC 822 as RSS has it, and what WordPress writes. */
public final class Times {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("[EEE, ]d MMM uuuu H:mm[:ss] [zzz][xx][XXX]", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][' '][XXX][xx][x]", Locale.ROOT);
    private static final DateTimeFormatter NO_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]", Locale.ROOT);

    /** Years in which newspapers were printed; what falls outside is a default or a mistake. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 2200;

    private static final List<Function<String, Instant>> FORMS = List.of(
            Instant::parse,
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, OFFSET).toInstant(),
            text -> LocalDateTime.parse(text, NO_OFFSET).toInstant(ZoneOffset.UTC),
            text -> RFC_822.parse(text, Instant::from),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    private Times() {}

    /** The moment that a text tells, in UTC where it names no zone; null if it tells none. */
    public static @Nullable Instant parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
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

    private static @Nullable Instant printed(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : moment;
    }
}
