package org.pullquote.desk.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
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
 * An article's working copy and its {@link Life}. A save never publishes; what is published is a revision.
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

    @Embedded
    private Life life = new Life();

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
    void restore(ArchivedArticle.Life archived, @Nullable Integer issued, @Nullable Integer due) {
        life = Life.of(archived, issued, due);
    }

    Archiving.@Nullable Due due() {
        return life.due();
    }

    /**
     * Decides when the revision that is current now is issued.
     *
     * @return whether it is due already
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if a quote has drifted
     */
    boolean schedule(Publication publication, Instant now) {
        requireInPlace(copy);
        return life.schedule(revision, publication, now);
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

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if a change brings a quote to where another stands */
    void requireQuotedOnce(WorkingCopy changed) {
        changed.quotedAgain(copy).ifPresent(other -> {
            throw ArticleProblems.quoteExists(other);
        });
    }

    /**
     * Becomes public with the revision that is due.
     *
     * @return the number of that revision
     */
    int issue(Instant now) {
        return life.issue(now);
    }

    /** Is no longer public, and nothing is scheduled any more. */
    void withdraw(WithdrawalReason reason) {
        life.withdraw(reason);
    }

    /** What is public has expired. */
    void expire(Instant now) {
        life.expire(now);
    }

    boolean isExpired(Instant now) {
        return life.isExpired(now);
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
        return new ArticleView.Translation(locale, id, slug, copy.text().title(), status());
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
        return life.status();
    }

    WorkingCopy copy() {
        return copy;
    }

    /** When what is public ceases to be. */
    @Nullable
    Instant expiresAt() {
        return life.expiresAt();
    }

    @Nullable
    Instant publishedAt() {
        return life.publishedAt();
    }

    /** Whether what is public, or will be, is the revision before the current one. */
    boolean isBehindByOne() {
        return life.isOneBehind(revision);
    }

    /** The revision that readers see, or may have seen before it was withdrawn; none of what was never public. */
    Optional<Integer> seen() {
        return life.seen(revision);
    }

    /** When it becomes public and ceases to be, as it was asked for. */
    Publication terms() {
        return life.terms();
    }

    /** Whether it must not be deleted: it is public, or will be. */
    boolean isLive() {
        return life.isLive();
    }

    /** When things happen to it. */
    ArticleView.Life life() {
        return life.view(createdAt, changedAt);
    }

    Articles.Filed filed() {
        return new Articles.Filed(id, revision, status(), life.coming(), terms().expiresAt());
    }

    List<String> sortKey() {
        return List.of(changedAt.toString(), id.toString());
    }

    ArticleSummary summary() {
        return new ArticleSummary(
                id,
                slug,
                locale,
                status(),
                copy.text().title(),
                revision,
                version,
                copy.quotes().size(),
                (int) copy.quotes().stream()
                        .filter(WorkingQuote::blocksPublishing)
                        .count(),
                changedAt,
                publishedAt());
    }
}
