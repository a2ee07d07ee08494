package org.pullquote.desk.article;

import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/**
 * When an article is to be public.
 *
 * @param publishAt from then on; now, where it is left out; a past time is told as the time of first publication
 * @param embargoUntil not before then, whatever {@code publishAt} says
 * @param expiresAt withdrawn then; in the future
 */
public record Publication(
        @Schema(examples = "2026-11-20T06:00:00Z") @Nullable Instant publishAt,
        @Nullable Instant embargoUntil,
        @Nullable Instant expiresAt) {
    @AssertTrue(message = "must have expiresAt later than publishAt and embargoUntil")
    boolean isInOrder() {
        return expiresAt == null
                || Stream.of(publishAt, embargoUntil).noneMatch(at -> at != null && !expiresAt.isAfter(at));
    }

    /** A past publication may be told, but nothing is published for the moment until it is found to have expired. */
    void requireUnexpired(Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Problems.invalid(Violation.at("/expiresAt", "in-the-past", "An article must expire in the future."));
        }
    }

    Instant due(Instant now) {
        var due = publishAt == null ? now : publishAt;
        return isEmbargo() && embargoUntil != null ? embargoUntil : due;
    }

    /** Whether the embargo is what the public waits for. */
    boolean isEmbargo() {
        return embargoUntil != null && (publishAt == null || embargoUntil.isAfter(publishAt));
    }
}
