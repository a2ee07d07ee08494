package org.pullquote.desk.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.edition.WithdrawalReason;

/**
 * An article's working copy and its life: {@code draft → scheduled or embargoed → published → withdrawn}, and from
 * there to published again. A save never publishes; what is published is a revision.
 */
@Entity
@DynamicUpdate // publishing does not write the copy again
@Table(schema = "desk", name = "article")
class Article {
    @Id
    private UUID id;

    @Version
    private long version;

    private int revision;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private String slug;

    private String locale;

    /** What this is a translation of; see {@link WorkingCopy.Text}. */
    private @Nullable UUID original;

    /** The text before the save that is under way. */
    @Transient
    private WorkingCopy.@Nullable Text before;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class) // is replaced as a whole, so that it need be neither copied nor compared
    private WorkingCopy copy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

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

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_reason")
    private @Nullable WithdrawalReason withdrawnReason;

    protected Article() {} // Hibernate

    Article(UUID id, WorkingCopy copy, Instant now) {
        this.id = id;
        this.createdAt = now;
        save(copy, now);
    }

    /** Keeps a copy as the next revision. */
    final void save(WorkingCopy changed, Instant now) {
        revision++;
        before = copy == null ? null : copy.text();
        copy = changed;
        original = changed.text().original();
        slug = changed.text().slug();
        locale = changed.text().locale();
        changedAt = now;
    }

    /** One that comes back, and has no revision here yet. */
    Article(ArchivedArticle archived) {
        this(archived.id(), archived.last().copy(), archived.createdAt());
        this.version = archived.version();
        this.revision = 0;
    }

    /** Becomes what an export has, its working copy under this number. */
    void restore(ArchivedArticle archived, int number) {
        save(archived.last().copy(), archived.changedAt());
        revision = number;
        createdAt = archived.createdAt();
    }

    /** Is where an export has it, with its revisions under these numbers. */
    void restore(ArchivedArticle.Life life, @Nullable Integer issued, @Nullable Integer due) {
        status = life.status();
        publishedAt = life.publishedAt();
        issuedRevision = issued;
        dueRevision = due;
        dueAt = life.dueAt();
        publishAt = life.publishAt();
        embargoUntil = life.embargoUntil();
        expiresAt = life.expiresAt();
        withdrawnReason = life.withdrawnReason();
    }

    Archiving.@Nullable Due due() {
        return dueRevision == null || dueAt == null ? null : new Archiving.Due(dueRevision, dueAt);
    }

    /**
     * Decides when the revision that is current now is issued.
     *
     * @return whether it is due already
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if a quote has drifted
     */
    boolean schedule(Publication publication, Instant now) {
        requireInPlace(copy);
        publishAt = publication.publishAt();
        embargoUntil = publication.embargoUntil();
        expiresAt = publication.expiresAt();
        dueRevision = revision;
        dueAt = publication.due(now);
        if (dueAt.isAfter(now) && issuedRevision == null) {
            status = publication.isEmbargo() ? Status.EMBARGOED : Status.SCHEDULED;
        }
        return !dueAt.isAfter(now);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if a quote of a copy has drifted */
    void requireInPlace(WorkingCopy publishable) {
        var drifted = publishable.quotes().stream()
                .filter(WorkingQuote::blocksPublishing)
                .toList();
        if (!drifted.isEmpty()) {
            throw ArticleProblems.quotesDrifted(id, drifted);
        }
    }

    /**
     * Becomes public with the revision that is due.
     *
     * @return the number of that revision
     */
    int issue(Instant now) {
        if (publishedAt == null) {
            publishedAt = publishAt != null && publishAt.isBefore(now) ? publishAt : now;
        }
        issuedRevision = Objects.requireNonNull(dueRevision);
        status = Status.PUBLISHED;
        withdrawnReason = null;
        settled();
        return issuedRevision;
    }

    /** Is no longer public, and nothing is scheduled any more. */
    void withdraw(WithdrawalReason reason) {
        status = issuedRevision == null ? Status.DRAFT : Status.WITHDRAWN;
        withdrawnReason = issuedRevision == null ? null : reason;
        issuedRevision = null;
        expiresAt = null;
        settled();
    }

    private void settled() {
        dueRevision = null;
        dueAt = null;
        publishAt = null;
        embargoUntil = null;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** The text that the last save took the place of, if any. */
    Optional<WorkingCopy.Text> before() {
        return Optional.ofNullable(before);
    }

    /** What all translations have in common: the id of the original. */
    UUID story() {
        return original == null ? id : original;
    }

    boolean isTranslation() {
        return original != null;
    }

    String locale() {
        return locale;
    }

    ArticleView.Translation translation() {
        return new ArticleView.Translation(locale, id, slug, copy.text().title(), status);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int revision() {
        return revision;
    }

    Status status() {
        return status;
    }

    WorkingCopy copy() {
        return copy;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** Whether what is public, or will be, is the revision before the current one. */
    boolean isBehindByOne() {
        var live = dueRevision == null ? issuedRevision : dueRevision;
        return live != null && live == revision - 1;
    }

    /** When it becomes public and ceases to be, as it was asked for. */
    Publication terms() {
        return new Publication(publishAt, embargoUntil, expiresAt);
    }

    /** Whether it must not be deleted: it is public, or will be. */
    boolean isLive() {
        return issuedRevision != null || dueRevision != null;
    }

    /** When things happen to it. */
    ArticleView.Life life() {
        return new ArticleView.Life(
                createdAt, changedAt, publishedAt, issuedRevision, publishAt, embargoUntil, expiresAt, withdrawnReason);
    }

    Articles.Filed filed() {
        return new Articles.Filed(id, revision);
    }

    List<String> sortKey() {
        return List.of(changedAt.toString(), id.toString());
    }

    ArticleSummary summary() {
        return new ArticleSummary(
                id,
                slug,
                locale,
                status,
                copy.text().title(),
                revision,
                version,
                copy.quotes().size(),
                (int) copy.quotes().stream()
                        .filter(WorkingQuote::blocksPublishing)
                        .count(),
                changedAt,
                publishedAt);
    }
}
