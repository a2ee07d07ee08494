package org.pullquote.platform.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point in time as a parameter: RFC 3339, or a date, which is its first moment in UTC. */
@Schema(implementation = String.class, examples = "2026-01-31")
public record Moment(@JsonValue Instant instant) {
    /** Of four digits (RFC 3339, section 5.6), but for 0000, which PostgreSQL writes as a year before Christ. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    /** @throws DateTimeException if it is not RFC 3339, or its year in UTC is beyond that */
    public static Instant parse(String text) {
        var read = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        YEARS.checkValidValue(read.getYear(), ChronoField.YEAR);
        return read.toInstant();
    }

    /**
     * Called by the REST layer.
     *
     * @throws BadValue if it is neither
     */
    public static Moment fromString(String text) {
        try {
            return new Moment(parse(text.indexOf('T') < 0 ? LocalDate.parse(text) + "T00:00:00Z" : text));
        } catch (DateTimeException unreadable) {
            throw new BadValue(
                    "bad-time",
                    "This must be a date or a time as in RFC 3339, such as 2026-01-31 or 2026-01-31T09:30:00Z.");
        }
    }
}
