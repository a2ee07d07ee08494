package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.Edition;
import org.pullquote.edition.SourceMention;
import org.pullquote.edition.WithdrawalReason;

/** A working copy as the desk shows it. What an editor may write in it has the shape in which it is written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleView(
        UUID id,
        String slug,
        Status status,
        int revision,
        long version,
        String locale,
        String title,
        @Nullable String standfirst,
        @Nullable String section,
        List<String> tags,
        List<String> authors,
        Body body,
        List<QuoteView> quotes,
        List<SourceMention> sources,
        List<Edition.Link> links,
        List<CorrectionDocument> corrections,
        @Nullable UUID translationOf,
        List<Translation> translations,
        Life publication) {

    /** A working copy that tells the same story in another language. */
    public record Translation(String locale, UUID id, String slug, String title, Status status) {}

    /**
     * When things happened and will happen to it.
     *
     * @param expiresAt of what is public or, where nothing is, of what will be
     * @param nextExpiresAt of the revision that will take the place of what is public
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Life(
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant publishedAt,
            @Nullable Integer publishedRevision,
            @Nullable Instant publishAt,
            @Nullable Instant embargoUntil,
            @Nullable Instant expiresAt,
            @Nullable Instant nextExpiresAt,
            @Nullable WithdrawalReason withdrawnReason) {}
}
