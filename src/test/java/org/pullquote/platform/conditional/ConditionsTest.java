package org.pullquote.platform.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    private static final ETag TAG = new ETag("abc", true);
    private static final Instant MODIFIED = Instant.parse("2026-01-05T10:00:00.700Z");

    @Test
    void sameBytesHaveTheSameTagAndOthersAnother() {
        var tag = ETag.weakOf("one".getBytes(StandardCharsets.UTF_8));
        assertThat(tag.toString()).matches("W/\"[A-Za-z0-9_-]{22}\"");
        assertThat(tag).isEqualTo(ETag.weakOf("one".getBytes(StandardCharsets.UTF_8)));
        assertThat(tag).isNotEqualTo(ETag.weakOf("two".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"W/\"abc\"", "\"abc\"", " * ", "\"x\", W/\"abc\"", "\"x\",\"abc\" , \"y\"", "\"a,b\", \"abc\""})
    void aNamedTagIsNotModified(String header) {
        assertThat(new Preconditions(header, null).notModified(TAG, MODIFIED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"x\"", "W/abc", "\"abc", "\"x\" \"abc\"", "\"ABC\"", "\"*\""})
    void anotherOrAMalformedTagIsModified(String header) {
        assertThat(new Preconditions(header, null).notModified(TAG, MODIFIED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 05 Jan 2026 10:00:00 GMT | true",
                "Mon, 05 Jan 2026 10:00:01 GMT | true",
                "Mon, 05 Jan 2026 09:59:59 GMT | false",
                "Monday, 05-Jan-26 10:00:00 GMT | true",
                "Monday, 05-Jan-26 09:59:59 GMT | false",
                "Wednesday, 05-Jan-94 10:00:00 GMT | false",
                "Mon Jan  5 10:00:00 2026      | true",
                "Mon Jan 12 10:00:00 2026      | true",
                "Mon Jan  5 09:59:59 2026      | false",
                "yesterday                     | false"
            })
    void aDateIsComparedInWholeSeconds(String since, boolean notModified) {
        assertThat(new Preconditions(null, since).notModified(TAG, MODIFIED)).isEqualTo(notModified);
    }

    @Test
    void aTagAloneDecidesWhereADateIsSentToo() {
        assertThat(new Preconditions("\"x\"", "Mon, 05 Jan 2026 10:00:00 GMT").notModified(TAG, MODIFIED))
                .isFalse();
    }

    @Test
    void daysOfOneDigitAreWrittenWithTwo() {
        assertThat(Preconditions.httpDate(MODIFIED)).isEqualTo("Mon, 05 Jan 2026 10:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void aWriteFromTheCurrentVersionPasses(String header) {
        assertThatCode(() -> new IfMatch(header).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'' | 428 | precondition-required",
                "7 | 400 | invalid-request",
                "'\"7' | 400 | invalid-request",
                "'\"latest\"' | 400 | invalid-request",
                "'\"\"' | 400 | invalid-request",
                "'\"6\"' | 412 | stale-version",
                "'W/\"6\"' | 412 | stale-version",
                "'W/\"7\"' | 412 | weak-entity-tag",
                "'\"6\", W/\"7\"' | 412 | weak-entity-tag",
                "'\"07\"' | 412 | stale-version"
            })
    void anyOtherWriteIsRefused(String header, int status, String code) {
        var problem = catchThrowableOfType(HttpProblem.class, () -> new IfMatch(header).require(7));
        assertThat(problem.getStatusCode()).isEqualTo(status);
        assertThat(problem.getParameters()).containsEntry("code", code);
    }
}
