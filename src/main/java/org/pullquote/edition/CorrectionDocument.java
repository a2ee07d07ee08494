package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published correction: what was wrong and why, when it was mended, and which words it changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionDocument(
        UUID id,
        Instant at,
        String text,
        @Nullable UUID quote,
        @Nullable String was,
        @Nullable String now) {}
