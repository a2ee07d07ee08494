package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.pullquote.edition.Editions;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.problem.Problems;

/** What was saved of an article, and its way back. Restoring is a save like any other: it publishes nothing. */
@ApplicationScoped
@Transactional
public class Revisions {
    private final ArticleRepository repository;
    private final ArticleViews views;
    private final Revival revival;
    private final Editions editions;
    private final Editor editor;

    Revisions(ArticleRepository repository, ArticleViews views, Revival revival, Editions editions, Editor editor) {
        this.repository = repository;
        this.views = views;
        this.revival = revival;
        this.editions = editions;
        this.editor = editor;
    }

    /** The latest first. */
    public Page<RevisionSummary> list(String slugOrId, RevisionParameters parameters) {
        var article = require(slugOrId, LockModeType.NONE);
        var paging = parameters.paging();
        var page = paging.page(
                        parameters,
                        repository.revisions(article.id(), paging),
                        row -> List.of(String.valueOf(row.number())))
                .map(row -> summary(article, row));
        return paging.total() ? page.withTotal(repository.countRevisions(article.id())) : page;
    }

    /** The number before one; that number itself, if it is the first. An article that came by an import lacks some. */
    public int before(String slugOrId, int number) {
        return repository
                .revisionBefore(require(slugOrId, LockModeType.NONE).id(), number)
                .orElse(number);
    }

    /** A revision as it would be shown if it were the present copy. */
    public RevisionView read(String slugOrId, int number) {
        var article = require(slugOrId, LockModeType.NONE);
        var revision = require(article, number);
        var saved = revision.saved();
        return new RevisionView(
                number,
                saved.at(),
                saved.by(),
                saved.note(),
                saved.restoredFrom(),
                isPublished(article, number),
                views.of(article, revival.followed(revision.copy()), number));
    }

    /**
     * Makes a new revision of what an older one kept.
     *
     * @param partial whether to do so although it names what is no longer there, without that
     * @return the working copy
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 with what is no longer there, if its story has another
     *     article in its language now, or if another quote stands now where one comes back to
     */
    public ArticleView restore(String slugOrId, int number, Saving saving, Restoration asked, boolean partial) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        saving.match().require(article.version());
        var past = revival.followed(require(article, number).copy());
        var copy = revival.restored(article, past, asked, partial);
        article.requireQuotedOnce(copy);
        repository.admit(article.id(), copy);
        article.save(copy, editions.now());
        repository.save(article, editor.saves(editions.now(), saving.note(), number));
        return views.of(article);
    }

    private static RevisionSummary summary(Article article, Revision.Row row) {
        return new RevisionSummary(
                row.number(), row.at(), row.by(), row.note(), row.restoredFrom(), isPublished(article, row.number()));
    }

    private static boolean isPublished(Article article, int number) {
        return Objects.equals(article.life().publishedRevision(), number);
    }

    private Article require(String slugOrId, LockModeType lock) {
        return repository.find(slugOrId, lock).orElseThrow(Problems::notFound);
    }

    private Revision require(Article article, int number) {
        return repository.revision(article.id(), number).orElseThrow(Problems::notFound);
    }
}
