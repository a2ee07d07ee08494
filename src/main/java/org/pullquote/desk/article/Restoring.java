package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.SlugArchive;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.edition.Editions;
import org.pullquote.edition.PublicTraces;
import org.pullquote.edition.WithdrawalReason;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Makes an article what an export has of it. A copy that is another than those here becomes a revision, as by any save. */
@ApplicationScoped
class Restoring {
    private final ArticleRepository repository;
    private final References references;
    private final ArticleViews views;
    private final Editions editions;
    private final Outside outside;

    Restoring(
            ArticleRepository repository,
            References references,
            ArticleViews views,
            Editions editions,
            Outside outside) {
        this.repository = repository;
        this.references = references;
        this.views = views;
        this.editions = editions;
        this.outside = outside;
    }

    /** Where it is known what no revision tells. */
    @Singleton
    record Outside(ArchiveRepository archive, PublicTraces traces, SlugArchive slugs) {}

    /** A revision of an export, with the number that it has here; {@code fresh} if it is not here yet. */
    private record Numbered(ArchivedArticle.Saved saved, int number, boolean fresh) {}

    void restore(Article article, ArchivedArticle archived, boolean publish) {
        requireSound(archived);
        boolean added = article.revision() == 0;
        var revisions = numbered(article, archived);
        var last = revisions.getLast();
        if (last.fresh()) {
            article.restore(archived, last.number());
        }
        if (publish || added) {
            var life = archived.life();
            article.restore(life, number(revisions, life.issued()), number(revisions, life.due()));
        }
        if (added) {
            repository.add(article);
        }
        repository.flush();
        revisions.stream().filter(Numbered::fresh).forEach(one -> save(article, one, one.equals(last)));
        if (publish) {
            show(article, archived.life(), revisions);
        }
        outside.slugs().restore(ArticleRepository.KIND, article.id(), archived.slugs());
    }

    private void requireSound(ArchivedArticle archived) {
        var violations = new ArrayList<Violation>();
        var parts = new TreeSet<UUID>();
        for (int i = 0; i < archived.revisions().size(); i++) {
            var copy = archived.revisions().get(i).copy();
            violations.addAll(CopyCheck.violations(copy, "/revisions/%d/copy".formatted(i)));
            parts.addAll(CopyCheck.parts(copy));
        }
        outside.archive()
                .unknownSources(archived.last().copy().sources())
                .forEach(id -> violations.add(Violation.at(
                        "/revisions",
                        "unknown-source",
                        "There is no source \"%s\"; its line is missing or failed.".formatted(id))));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        var copy = archived.last().copy();
        references.resolve(archived.id(), ArchivedArticle.written(copy.text()), null);
        outside.archive().taken(archived.id(), parts).ifPresent(part -> {
            throw Problems.conflict(
                    "id-taken",
                    "A quote, link or correction has the id %s, which is that of another here.".formatted(part));
        });
        repository.admit(archived.id(), copy);
    }

    /** Numbers stay where they are free; the working copy has the highest. */
    private List<Numbered> numbered(Article article, ArchivedArticle archived) {
        var numbered = new ArrayList<Numbered>();
        int highest = article.revision();
        boolean some = false;
        for (var saved : archived.revisions()) {
            boolean isLast = saved.equals(archived.last());
            if (isHere(article, saved) && (!isLast || (!some && saved.number() == article.revision()))) {
                numbered.add(new Numbered(saved, saved.number(), false));
            } else {
                highest = Math.max(highest + 1, saved.number());
                some = true;
                numbered.add(new Numbered(saved, highest, true));
            }
        }
        return numbered;
    }

    private boolean isHere(Article article, ArchivedArticle.Saved saved) {
        return repository
                .revision(article.id(), saved.number())
                .filter(kept -> Archiving.signed(kept.copy()).equals(saved.copy()))
                .isPresent();
    }

    private static @Nullable Integer number(List<Numbered> revisions, @Nullable Integer told) {
        return told == null ? null : find(revisions, told).number();
    }

    private static Numbered find(List<Numbered> revisions, int told) {
        return revisions.stream()
                .filter(one -> one.saved().number() == told)
                .findFirst()
                .orElseThrow();
    }

    private void save(Article article, Numbered revision, boolean isLast) {
        var told = revision.saved();
        var saved = new Revision.Saved(told.savedAt(), told.savedBy(), told.note(), told.restoredFrom());
        if (isLast) {
            repository.save(article, saved);
        } else {
            repository.add(new Revision(new Revision.Key(article.id(), revision.number()), saved, told.copy()));
        }
    }

    /** What has expired meanwhile is issued and withdrawn in one transaction, so that nobody sees it. */
    private void show(Article article, ArchivedArticle.Life life, List<Numbered> revisions) {
        for (var waiting : List.of(life.issued() == null ? 0 : life.issued(), life.due() == null ? 0 : life.due())) {
            if (waiting > 0) {
                requirePublishable(article, find(revisions, waiting).saved().copy());
            }
        }
        if (life.issued() != null && life.issuedAt() != null) {
            editions.lock();
            var issued = find(revisions, life.issued());
            var edition = views.edition(article, issued.saved().copy(), issued.number(), life.issuedAt());
            if (outside.traces().edition(article.id()).filter(edition::equals).isEmpty()) {
                editions.issue(
                        List.of(edition), views.named(List.of(issued.saved().copy())));
            }
            var now = editions.now();
            if (article.isExpired(now)) {
                article.expire(now);
                editions.withdraw(List.of(article.id()), WithdrawalReason.EXPIRED, now);
            }
        } else if (life.tombstone() != null) {
            editions.withdraw(
                    List.of(article.id()),
                    life.tombstone().reason(),
                    life.tombstone().at());
            outside.traces().bury(article.id(), life.tombstone());
        }
    }

    private void requirePublishable(Article article, WorkingCopy copy) {
        article.requireInPlace(copy);
        views.requireDescribed(copy);
    }
}
