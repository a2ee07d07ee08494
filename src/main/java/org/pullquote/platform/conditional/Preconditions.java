package org.pullquote.platform.conditional;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of a reading request, as its headers carry them (RFC 9110, section 13). */
public record Preconditions(
        @Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** One of two forms of the past that are still to be read, as RFC 850 has the other (RFC 9110, section 5.6.7). */
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * Whether the answer is 304. {@code If-None-Match} alone decides where it is sent (RFC 9110, section 13.2.2); a date
     * that cannot be read is no condition.
     */
    public boolean notModified(ETag tag, Instant lastModified) {
        if (ifNoneMatch != null) {
            return tag.isIn(ifNoneMatch);
        }
        return date(ifModifiedSince)
                .map(since -> !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .orElse(false);
    }

    /** An instant as HTTP writes it (RFC 9110, section 5.6.7), in whole seconds. */
    public static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    private static Optional<Instant> date(@Nullable String header) {
        return header == null
                ? Optional.empty()
                : Stream.of(HTTP_DATE, rfc850(), ASCTIME)
                        .flatMap(format -> parsed(header, format).stream())
                        .findFirst();
    }

    private static Optional<Instant> parsed(String header, DateTimeFormatter format) {
        try {
            return Optional.of(Instant.from(format.parse(header)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A year that seems to be more than 50 years from now is of the century before. */
    private static DateTimeFormatter rfc850() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, LocalDate.now(ZoneOffset.UTC).minusYears(49))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }
}
