package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.ArchivedSlugs;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.edition.PublicTraces.Tombstone;
import org.pullquote.edition.WithdrawalReason;

/**
 * An article as an export has it: its working copy, and where that is another, what the public sees and what will be public.
 *
 * @param revisions by their numbers; the last is the working copy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchivedArticle(
        UUID id,
        long version,
        Instant createdAt,
        Instant changedAt,
        @Valid Life life,
        @NotEmpty List<@Valid Saved> revisions,
        @Valid ArchivedSlugs slugs) {

    /** What was saved once, by whom and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Saved(
            @Positive int number,
            Instant savedAt,
            String savedBy,
            @Nullable String note,
            @Nullable Integer restoredFrom,
            @Valid WorkingCopy copy) {}

    /**
     * Where it is in its life.
     *
     * @param publishedAt when it was first public
     * @param issuedAt when what the public sees was issued
     * @param issued the number of the revision that the public sees
     * @param due the number of the revision that will be issued at {@code dueAt}
     * @param expiresAt of what is public or, where nothing is, of what will be
     * @param nextExpiresAt of the revision that will take the place of what is public
     * @param tombstone that it was public, if it no longer is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Life(
            Status status,
            @Nullable Instant publishedAt,
            @Nullable Instant issuedAt,
            @Nullable Integer issued,
            @Nullable Integer due,
            @Nullable Instant dueAt,
            @Nullable Instant publishAt,
            @Nullable Instant embargoUntil,
            @Nullable Instant expiresAt,
            @Nullable Instant nextExpiresAt,
            @Nullable WithdrawalReason withdrawnReason,
            @Nullable Tombstone tombstone) {
        /**
         * In whole milliseconds, as JSON is stored; nothing that waits becomes due any earlier by that. What readers know to be
         * withdrawn is so, also where an export from before 2026-11 has it as a draft, or without the reason.
         */
        public Life {
            if (publishedAt != null && issued == null && tombstone != null && withdrawnReason == null) {
                withdrawnReason = tombstone.reason();
                status = status == Status.DRAFT ? Status.WITHDRAWN : status;
            }
            publishedAt = publishedAt == null ? null : publishedAt.truncatedTo(ChronoUnit.MILLIS);
            dueAt = roundedUp(dueAt);
            publishAt = roundedUp(publishAt);
            embargoUntil = roundedUp(embargoUntil);
            expiresAt = roundedUp(expiresAt);
            nextExpiresAt = roundedUp(nextExpiresAt);
        }

        private static @Nullable Instant roundedUp(@Nullable Instant at) {
            return at == null ? null : at.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
        }

        /** Of what was never going to be public. */
        static final Life DRAFT =
                new Life(Status.DRAFT, null, null, null, null, null, null, null, null, null, null, null);

        /** Whether no reader ever saw it, as far as this tells. */
        boolean isNeverSeen() {
            return issued == null && tombstone == null;
        }

        @AssertTrue(
                message = "must have issued, issuedAt and publishedAt if it is published, and only then the first two")
        boolean isIssuedIfPublished() {
            boolean published = status == Status.PUBLISHED;
            return published == (issued != null)
                    && published == (issuedAt != null)
                    && !(published && (publishedAt == null || tombstone != null));
        }

        @AssertTrue(message = "must have due and dueAt together, and both if it is scheduled or embargoed")
        boolean isDueIfScheduled() {
            return (due == null) == (dueAt == null)
                    && (due != null || (status != Status.SCHEDULED && status != Status.EMBARGOED))
                    && !(due != null && (status == Status.DRAFT || status == Status.WITHDRAWN));
        }

        @AssertTrue(message = "must have withdrawnReason and tombstone if it is withdrawn")
        boolean isBuriedIfWithdrawn() {
            return status != Status.WITHDRAWN || (withdrawnReason != null && tombstone != null);
        }
    }

    @AssertTrue(message = "must have revisions by their numbers, with those that its life names")
    boolean isWhole() {
        var numbers = revisions.stream().map(Saved::number).toList();
        return numbers.stream().sorted().distinct().toList().equals(numbers)
                && Stream.of(life.issued, life.due).filter(Objects::nonNull).allMatch(numbers::contains);
    }

    /** What an editor would write to get a text; what it names, it names by id. */
    static ArticleInput written(WorkingCopy.Text text) {
        return new ArticleInput(
                text.title(),
                text.slug(),
                text.locale(),
                text.standfirst(),
                text.section() == null ? null : text.section().toString(),
                text.tags().stream().map(UUID::toString).toList(),
                text.authors().stream().map(UUID::toString).toList(),
                new BodyInput(text.body()),
                text.original() == null ? null : text.original().toString());
    }

    /** Its working copy. */
    public Saved last() {
        return revisions.getLast();
    }

    /** As if it had never been public and were not going to be. */
    ArchivedArticle asDraft() {
        return new ArchivedArticle(id, version, createdAt, changedAt, Life.DRAFT, List.of(last()), slugs.unpublished());
    }

    /** Whether it says the same, whatever the versions. */
    boolean isAs(ArchivedArticle other) {
        return new ArchivedArticle(
                        other.id, version, other.createdAt, other.changedAt, other.life, other.revisions, other.slugs)
                .equals(this);
    }
}
