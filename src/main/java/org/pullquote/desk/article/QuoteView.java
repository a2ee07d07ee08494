package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;
import org.pullquote.desk.copy.Anchoring;
import org.pullquote.desk.copy.Evidence;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.QuoteOrigin;
import org.pullquote.edition.QuoteStatus;
import org.pullquote.edition.SourceRef;

/**
 * A quote as the desk shows it.
 *
 * @param anchoring whether its words stand where they stood, elsewhere, or no longer
 * @param drift the words that stand there instead
 * @param statusBy the name of the key or token that gave it its status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteView(
        UUID id,
        UUID article,
        String text,
        QuoteKind kind,
        @Nullable SourceRef speaker,
        @Nullable String speakerRole,
        @Nullable String cue,
        List<SourceRef> via,
        @Nullable Instant saidAt,
        @Nullable String saidIn,
        List<Anchor> anchors,
        Anchoring.State anchoring,
        @Nullable String drift,
        QuoteStatus status,
        @Nullable String statusReason,
        @Nullable String statusBy,
        @Nullable Instant statusAt,
        List<Evidence> evidence,
        QuoteOrigin origin,
        @Nullable Double confidence) {}
