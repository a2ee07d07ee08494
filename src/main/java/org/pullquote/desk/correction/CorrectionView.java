package org.pullquote.desk.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as the desk shows it; {@code at} is when it was filed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(
        UUID id,
        UUID article,
        Instant at,
        String text,
        @Nullable UUID quote,
        @Nullable String was,
        @Nullable String now) {}
