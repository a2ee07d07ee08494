package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 05 Jan 2026 10:00:00 +0100 | 2026-01-05T09:00:00Z",
                "mon, 05 jan 2026 10:00:00 gmt | 2026-01-05T10:00:00Z",
                "Tue, 5 Jan 2026 10:00:00 GMT | 2026-01-05T10:00:00Z",
                "1 Jan 26 10:00 EST | 2026-01-01T15:00:00Z",
                "1 Jul 26 10:00 EST | 2026-07-01T15:00:00Z",
                "1 Jul 98 10:00 UT | 1998-07-01T10:00:00Z",
                "5 Sept 2026 10:00:00 +02:00 | 2026-09-05T08:00:00Z",
                "Saturday, 5 September 2026 10:00 CEST | 2026-09-05T08:00:00Z",
                "Mon, 05 Jan 2026 10:00:00 +0000 (UTC) | 2026-01-05T10:00:00Z",
                "Mon, 05 Jan 2026 10:00:00 Z | 2026-01-05T10:00:00Z",
                "Monday, 05-Jan-26 10:00:00 GMT | 2026-01-05T10:00:00Z",
                "2026-01-05 | 2026-01-05T00:00:00Z",
                "2026-01-05 10:00 | 2026-01-05T10:00:00Z",
                "2026-01-05t10:00:00z | 2026-01-05T10:00:00Z",
                "2026-01-05 10:00:00 +0100 | 2026-01-05T09:00:00Z",
                "2026-01-05T10:00:00.123456+01 | 2026-01-05T09:00:00.123456Z"
            })
    void aMomentIsReadAsSourcesWriteIt(String written, Instant moment) {
        assertThat(Times.parse(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 30 Feb 2026 10:00:00 GMT",
                "2026-02-30 10:00",
                "1767225600",
                "5 Jan 2026 10:00 +0100+02:00",
                "2026-01-05T10:00:00+01:00+0200",
                "5 Foo 2026 10:00 GMT",
                "5 Jan 2026 10:00 NOWHERE",
                "the other day"
            })
    void whatTellsNoMomentIsNone(String written) {
        assertThat(Times.parse(written)).isNull();
    }
}
