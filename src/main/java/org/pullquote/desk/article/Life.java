package org.pullquote.desk.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.WithdrawalReason;

/**
 * An article's way to the public and back: {@code draft → scheduled or embargoed → published → withdrawn}, and from there
 * to scheduled, embargoed or published again.
 */
@Embeddable
class Life {
    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    /** The revision that the public sees. */
    @Column(name = "issued_revision")
    private @Nullable Integer issuedRevision;

    /** The revision that will be issued at {@code dueAt}. */
    @Column(name = "due_revision")
    private @Nullable Integer dueRevision;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "publish_at")
    private @Nullable Instant publishAt;

    @Column(name = "embargo_until")
    private @Nullable Instant embargoUntil;

    /** When what is public ceases to be. */
    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    /** When the revision that is due will cease to be public. */
    @Column(name = "due_expires_at")
    private @Nullable Instant dueExpiresAt;

    /** Why what was public no longer is, until something is public again. */
    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_reason")
    private @Nullable WithdrawalReason withdrawnReason;

    protected Life() {} // Hibernate, and a new article

    /** Where an export has it, with its revisions under these numbers. */
    static Life of(ArchivedArticle.Life archived, @Nullable Integer issued, @Nullable Integer due) {
        var life = new Life();
        life.status = archived.status();
        life.publishedAt = archived.publishedAt();
        life.issuedRevision = issued;
        life.dueRevision = due;
        life.dueAt = archived.dueAt();
        life.publishAt = archived.publishAt();
        life.embargoUntil = archived.embargoUntil();
        life.expiresAt = issued == null ? null : archived.expiresAt();
        life.dueExpiresAt = issued == null ? archived.expiresAt() : archived.nextExpiresAt();
        life.withdrawnReason = archived.withdrawnReason();
        return life;
    }

    /**
     * Decides when a revision is issued. Until then, what is public stays so on its own terms.
     *
     * @return whether it is due already
     */
    boolean schedule(int revision, Publication publication, Instant now) {
        publishAt = publication.publishAt();
        embargoUntil = publication.embargoUntil();
        dueExpiresAt = publication.expiresAt();
        dueRevision = revision;
        dueAt = publication.due(now);
        var due = isDue(now);
        if (!due && issuedRevision == null) {
            status = waiting();
        }
        return due;
    }

    /** The revision that is due becomes public; answers its number. */
    int issue(Instant now) {
        if (publishedAt == null) {
            publishedAt = publishAt != null && publishAt.isBefore(now) ? publishAt : now;
        }
        issuedRevision = Objects.requireNonNull(dueRevision);
        expiresAt = dueExpiresAt;
        status = Status.PUBLISHED;
        withdrawnReason = null;
        settled();
        return issuedRevision;
    }

    /** What is public or due is so no longer; what had been withdrawn before stays so for the reason that readers know. */
    void withdraw(WithdrawalReason reason) {
        takeBack(reason);
        status = withdrawnReason == null ? Status.DRAFT : Status.WITHDRAWN;
        settled();
    }

    /** What has expired is no longer public; a revision that is due later still is. */
    void expire(Instant now) {
        if (dueRevision == null || isDue(now)) {
            withdraw(WithdrawalReason.EXPIRED);
        } else {
            takeBack(WithdrawalReason.EXPIRED);
            status = waiting();
        }
    }

    private void takeBack(WithdrawalReason reason) {
        withdrawnReason = issuedRevision == null ? withdrawnReason : reason;
        issuedRevision = null;
        expiresAt = null;
    }

    private Status waiting() {
        return terms().isEmbargo() ? Status.EMBARGOED : Status.SCHEDULED;
    }

    private void settled() {
        dueRevision = null;
        dueAt = null;
        publishAt = null;
        embargoUntil = null;
        dueExpiresAt = null;
    }

    Status status() {
        return status;
    }

    /** What the revision that is due waits for, also while readers see another; null if none is due. */
    @Nullable
    Status coming() {
        return dueRevision == null ? null : waiting();
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** The revision that readers see; once they no longer see any, they may have seen all of the current one. */
    Optional<Integer> seen(int current) {
        return Optional.ofNullable(issuedRevision)
                .or(() -> Optional.ofNullable(publishedAt).map(_ -> current));
    }

    /** Whether what is public, or is due, is to be so no longer. */
    boolean isExpired(Instant now) {
        var expiry = isDue(now) ? dueExpiresAt : expiresAt;
        return expiry != null && !expiry.isAfter(now);
    }

    private boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Whether something is public, or will be. */
    boolean isLive() {
        return issuedRevision != null || dueRevision != null;
    }

    /** Whether what is public, or will be, is the revision before this one. */
    boolean isOneBehind(int revision) {
        var live = dueRevision == null ? issuedRevision : dueRevision;
        return live != null && live == revision - 1;
    }

    /** When it becomes public and ceases to be, as it was asked for. */
    Publication terms() {
        return new Publication(publishAt, embargoUntil, dueRevision == null ? expiresAt : dueExpiresAt);
    }

    Archiving.@Nullable Due due() {
        return dueRevision == null || dueAt == null ? null : new Archiving.Due(dueRevision, dueAt);
    }

    ArticleView.Life view(Instant createdAt, Instant changedAt) {
        var isPublic = issuedRevision != null;
        return new ArticleView.Life(
                createdAt,
                changedAt,
                publishedAt,
                issuedRevision,
                publishAt,
                embargoUntil,
                isPublic ? expiresAt : dueExpiresAt,
                isPublic ? dueExpiresAt : null,
                withdrawnReason);
    }
}
