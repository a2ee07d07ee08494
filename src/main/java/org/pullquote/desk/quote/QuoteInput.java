package org.pullquote.desk.quote;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;
import org.pullquote.desk.copy.Evidence;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.source.SourceChoice;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.QuoteStatus;
import org.pullquote.platform.text.Visible;

/**
 * A quote as an editor writes it.
 *
 * @param exact its words as the text has them, without quotation marks; a list where "she said" stands between its
 *     parts
 * @param prefix words right before them, and {@code suffix} words right after, where they stand in more than one place
 * @param start the first code point in the article's plain text, which tells places apart as well
 * @param via the chain that the words came through, nearest to the article first
 * @param saidAt when the words were said, and {@code saidIn} where, as printed
 * @param statusReason why; required of a quote that is disputed or retracted, shown with it, and dropped with any other
 *     status
 */
public record QuoteInput(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(min = 1, max = 20)
        List<@Size(min = 1, max = 20_000) String> exact,

        @Size(max = 1000) @Nullable String prefix,
        @Size(max = 1000) @Nullable String suffix,
        @PositiveOrZero @Nullable Integer start,
        @Nullable QuoteKind kind,
        @Valid @Nullable SourceChoice speaker,

        @Schema(examples = "harbour master") @Size(max = ROLE) @Nullable
        String speakerRole,

        @Schema(examples = "said") @Size(max = CUE) @Nullable
        String cue,

        @Size(max = VIA) List<@Valid SourceChoice> via,
        @Nullable Instant saidAt,

        @Schema(examples = "Brussels") @Size(max = PLACE) @Nullable
        String saidIn,

        @Nullable QuoteStatus status,
        @Size(max = 2000) @Nullable String statusReason,
        @Size(max = 20) List<@Valid Evidence> evidence) {
    /** Code points that the role of a speaker may have. */
    public static final int ROLE = 300;

    /** Code points that a cue may have. */
    public static final int CUE = 100;

    /** Through how many sources it may have come. */
    public static final int VIA = 10;

    /** Code points that the words for where it was said may have. */
    public static final int PLACE = 300;

    /** What an editor would write to get a quote as it is: what a merge patch applies to. */
    static QuoteInput of(WorkingQuote quote) {
        var said = quote.said();
        var standing = quote.standing();
        return new QuoteInput(
                quote.anchors().stream().map(Anchor::exact).toList(),
                null,
                null,
                null,
                said.kind(),
                said.speaker() == null ? null : known(said.speaker()),
                said.speakerRole(),
                said.cue(),
                said.via().stream().map(QuoteInput::known).toList(),
                said.at(),
                said.in(),
                standing.status(),
                standing.reason(),
                standing.evidence());
    }

    private static SourceChoice known(UUID source) {
        return new SourceChoice.Known(source.toString());
    }

    @AssertTrue(message = "must have a statusReason, as it is disputed or retracted")
    boolean isReasonGiven() {
        return status == null || !status.isDoubt() || Visible.in(statusReason);
    }

    QuoteKind kindOrDirect() {
        return kind == null ? QuoteKind.DIRECT : kind;
    }

    /** What it says of the quote's standing, to be signed by an editor where that is new. */
    WorkingQuote.Standing standing(WorkingQuote.Standing before, WorkingQuote.Judged editor) {
        return before.changed(status == null ? QuoteStatus.UNVERIFIED : status, statusReason, evidence, editor);
    }
}
