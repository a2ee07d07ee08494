package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.pullquote.edition.Editions;
import org.pullquote.edition.WithdrawalReason;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.problem.Problems;

/** Makes revisions public, now or when they are due, and takes them back. The database's clock decides. */
@ApplicationScoped
@Transactional
public class Publishing {
    /** Small, as the log is locked until the batch is public, and none of it is before. */
    private static final int BATCH = 10;

    private final ArticleRepository repository;
    private final ArticleViews views;
    private final Editions editions;

    Publishing(ArticleRepository repository, ArticleViews views, Editions editions) {
        this.repository = repository;
        this.views = views;
        this.editions = editions;
    }

    /** Publishes the current revision at the time that is asked for. */
    public ArticleView publish(String slugOrId, IfMatch match, Publication publication) {
        var article = require(slugOrId);
        match.require(article.version());
        publish(article, publication);
        return views.of(article);
    }

    /**
     * Publishes the current revision, whichever it is, at the time that is asked for.
     *
     * @param formerSlugs by which the article was public elsewhere
     */
    public void publish(UUID id, Publication publication, List<String> formerSlugs) {
        var article = require(id.toString());
        publish(article, publication);
        editions.formerly(id, article.locale(), formerSlugs);
    }

    /** What of an article is public or going to be moves on from the revision before to the current one. */
    public void follow(UUID id) {
        var article = require(id.toString());
        if (article.isBehindByOne()) {
            publish(article, article.terms());
        }
    }

    private void publish(Article article, Publication publication) {
        views.requireDescribed(article.copy());
        if (article.schedule(publication, editions.now())) {
            issue(article);
        }
        repository.flush();
    }

    /** Takes an article back, and any date that was set for it. */
    public ArticleView withdraw(String slugOrId, IfMatch match, Withdrawal withdrawal) {
        var article = require(slugOrId);
        match.require(article.version());
        if (!article.isLive()) {
            throw Problems.conflict("not-published", "It is neither public nor going to be.");
        }
        withdraw(article, withdrawal.reasonOrPlain());
        return views.of(article);
    }

    /**
     * Does what is due: issues revisions and withdraws what has expired.
     *
     * @return how many articles that were, up to a batch
     */
    int due() {
        var due = repository.due(editions.now(), BATCH);
        due.forEach(this::settle);
        return due.size();
    }

    private void settle(Article article) {
        if (article.isExpired(editions.now())) {
            withdraw(article, WithdrawalReason.EXPIRED);
        } else {
            issue(article);
        }
    }

    private void issue(Article article) {
        editions.lock();
        var now = editions.now();
        int number = article.issue(now);
        var copy = repository.revision(article.id(), number).orElseThrow().copy();
        editions.issue(views.edition(article, copy, number, now), views.named(copy));
    }

    private void withdraw(Article article, WithdrawalReason reason) {
        article.withdraw(reason);
        editions.withdraw(article.id(), reason, editions.now());
        repository.flush();
    }

    private Article require(String slugOrId) {
        return repository.find(slugOrId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problems::notFound);
    }
}
