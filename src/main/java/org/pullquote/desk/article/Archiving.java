package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.ArchivedSlugs;
import org.pullquote.desk.archive.Signature;
import org.pullquote.desk.archive.SlugArchive;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.edition.PublicTraces;

/** Makes of articles what an export has of them. */
@ApplicationScoped
class Archiving {
    private final ArchiveRepository repository;
    private final SlugArchive slugs;
    private final PublicTraces traces;

    Archiving(ArchiveRepository repository, SlugArchive slugs, PublicTraces traces) {
        this.repository = repository;
        this.slugs = slugs;
        this.traces = traces;
    }

    /** A revision that will be issued, and when. */
    record Due(int revision, Instant at) {}

    List<ArchivedArticle> archived(Collection<Article> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        var ids = articles.stream().map(Article::id).toList();
        var revisions = repository.telling(ids).stream().collect(Collectors.groupingBy(Revision::article));
        var led = slugs.of(ArticleRepository.KIND, ids);
        var issued = traces.issuedAt(ids);
        var tombstones = traces.tombstones(ids);
        return articles.stream()
                .map(article -> new ArchivedArticle(
                        article.id(),
                        article.version(),
                        article.life().createdAt(),
                        article.life().changedAt(),
                        life(article, issued.get(article.id()), tombstones.get(article.id())),
                        Objects.requireNonNull(revisions.get(article.id())).stream()
                                .map(Archiving::saved)
                                .toList(),
                        led.getOrDefault(article.id(), ArchivedSlugs.NONE)))
                .toList();
    }

    private static ArchivedArticle.Life life(
            Article article, @Nullable Instant issuedAt, PublicTraces.@Nullable Tombstone tombstone) {
        var life = article.life();
        var due = article.due();
        return new ArchivedArticle.Life(
                article.status(),
                life.publishedAt(),
                issuedAt,
                life.publishedRevision(),
                due == null ? null : due.revision(),
                due == null ? null : due.at(),
                life.publishAt(),
                life.embargoUntil(),
                life.expiresAt(),
                life.nextExpiresAt(),
                life.withdrawnReason(),
                tombstone);
    }

    private static ArchivedArticle.Saved saved(Revision revision) {
        var saved = revision.saved();
        return new ArchivedArticle.Saved(
                revision.number(),
                saved.at(),
                Signature.of(saved.by()),
                saved.note(),
                saved.restoredFrom(),
                signed(revision.copy()));
    }

    /** With the names of those who judged its quotes as an export has them. */
    static WorkingCopy signed(WorkingCopy copy) {
        return copy.withQuotes(copy.quotes().stream().map(Archiving::signed).toList());
    }

    private static WorkingQuote signed(WorkingQuote quote) {
        var standing = quote.standing();
        var judged = standing.judged();
        return judged == null
                ? quote
                : quote.with(new WorkingQuote.Standing(
                        standing.status(),
                        standing.reason(),
                        standing.evidence(),
                        new WorkingQuote.Judged(Signature.of(judged.by()), judged.at())));
    }
}
