package org.pullquote.platform.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point in time as a parameter: RFC 3339, or a date, which is its first moment in UTC. */
@Schema(implementation = String.class, examples = "2026-01-31")
public record Moment(@JsonValue Instant instant) {
    /**
     * Called by the REST layer.
     *
     * @throws BadValue if it is neither
     */
    public static Moment fromString(String text) {
        try {
            return new Moment(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw new BadValue(
                    "bad-time",
                    "This must be a date or a time as in RFC 3339, such as 2026-01-31 or 2026-01-31T09:30:00Z.");
        }
    }
}
