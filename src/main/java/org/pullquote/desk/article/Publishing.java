package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.edition.Edition;
import org.pullquote.edition.Editions;
import org.pullquote.edition.WithdrawalReason;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.problem.Problems;

/** Makes revisions public, now or when they are due, and takes them back. The database's clock decides. */
@ApplicationScoped
@Transactional
public class Publishing {
    /** The log is locked until the batch is public, and none of it is before. */
    private static final int BATCH = 50;

    private final ArticleRepository repository;
    private final ArticleViews views;
    private final Editions editions;

    Publishing(ArticleRepository repository, ArticleViews views, Editions editions) {
        this.repository = repository;
        this.views = views;
        this.editions = editions;
    }

    /**
     * Publishes the current revision at the time that is asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it would be over at once
     */
    public ArticleView publish(String slugOrId, IfMatch match, Publication publication) {
        var article = require(slugOrId);
        match.require(article.version());
        publication.requireUnexpired(editions.now());
        publish(article, publication);
        return views.of(article);
    }

    /** Publishes the current revision, whichever it is, at the time that is asked for. */
    public void publish(UUID id, Publication publication) {
        publish(require(id.toString()), publication);
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
            issue(List.of(article));
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
        var reason = withdrawal.reasonOrPlain();
        article.withdraw(reason);
        takeBack(List.of(article), reason);
        return views.of(article);
    }

    /**
     * Does what is due: issues revisions and withdraws what has expired.
     *
     * @return how many articles that were, up to a batch
     */
    int due() {
        return settle(repository.due(editions.now(), BATCH));
    }

    /** Does what is due of one article, if that is still so and no other replica is at it. */
    void due(UUID article) {
        settle(repository.due(editions.now(), article));
    }

    /** The articles of which something is due. */
    List<UUID> overdue() {
        return repository.overdue(editions.now());
    }

    private int settle(List<Article> due) {
        var now = editions.now();
        issue(due.stream().filter(article -> !article.isExpired(now)).toList());
        var expired = due.stream().filter(article -> article.isExpired(now)).toList();
        expired.forEach(article -> article.expire(now));
        takeBack(expired, WithdrawalReason.EXPIRED);
        return due.size();
    }

    private void issue(List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        editions.lock();
        var now = editions.now();
        var all = new ArrayList<Edition>();
        var copies = new ArrayList<WorkingCopy>();
        for (var article : articles) {
            int number = article.issue(now);
            var copy = repository.copy(article, number);
            copies.add(copy);
            all.add(views.edition(article, copy, number, now));
        }
        editions.issue(all, views.named(copies));
        repository.formerly(articles).forEach(editions::formerly);
    }

    private void takeBack(List<Article> articles, WithdrawalReason reason) {
        if (articles.isEmpty()) {
            return;
        }
        editions.withdraw(articles.stream().map(Article::id).toList(), reason, editions.now());
        repository.flush();
    }

    private Article require(String slugOrId) {
        return repository.find(slugOrId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problems::notFound);
    }
}
