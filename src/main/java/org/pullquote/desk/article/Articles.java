package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.Editions;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;

/** What is done with working copies. Each save is a revision, and none publishes. */
@ApplicationScoped
@Transactional
public class Articles {
    private final ArticleRepository repository;
    private final References references;
    private final ArticleViews views;
    private final Editions editions;
    private final Editor editor;

    Articles(
            ArticleRepository repository, References references, ArticleViews views, Editions editions, Editor editor) {
        this.repository = repository;
        this.references = references;
        this.views = views;
        this.editions = editions;
        this.editor = editor;
    }

    public ArticleView create(ArticleInput input) {
        return create(input, UnaryOperator.identity());
    }

    /** A new article with parts from its first revision on. */
    public ArticleView create(ArticleInput input, UnaryOperator<WorkingCopy> parts) {
        var id = Ids.next();
        var copy = parts.apply(WorkingCopy.of(references.resolve(id, input, null)));
        var article = new Article(id, copy, editions.now());
        repository.add(article);
        return saved(article, null);
    }

    /** Whether there is no article at all. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    public ArticleView read(String slugOrId) {
        return views.of(require(slugOrId, LockModeType.NONE));
    }

    /** The document that delivery would answer if the present copy were issued now. */
    public ArticleDocument preview(String slugOrId) {
        var article = require(slugOrId, LockModeType.NONE);
        return views.preview(article);
    }

    public Optional<UUID> find(String slugOrId) {
        return repository.find(slugOrId, LockModeType.NONE).map(Article::id);
    }

    /** The article that has this quote or link. */
    public ArticleView holding(UUID part) {
        return read(repository.holding(part).orElseThrow(Problems::notFound).toString());
    }

    public ArticleView replace(String slugOrId, IfMatch match, ArticleInput input) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        match.require(article.version());
        var text = references.resolve(article.id(), input, article.copy().text());
        return save(article, article.copy().with(text), null);
    }

    /** What an editor would write to get the present copy: what a merge patch applies to. */
    public ArticleInput written(String slugOrId) {
        return views.written(require(slugOrId, LockModeType.NONE));
    }

    /** Changes a copy as a whole, in one revision. A change that leaves it equal makes none. */
    public ArticleView edit(String slugOrId, IfMatch match, UnaryOperator<WorkingCopy> change) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        match.require(article.version());
        return save(article, change.apply(article.copy()), null);
    }

    public void delete(String slugOrId, IfMatch match) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        match.require(article.version());
        if (article.isLive()) {
            throw ArticleProblems.live();
        }
        repository.remove(article);
    }

    private ArticleView save(Article article, WorkingCopy copy, @Nullable String note) {
        if (copy.equals(article.copy())) {
            return views.of(article);
        }
        article.save(copy, editions.now());
        return saved(article, note);
    }

    private ArticleView saved(Article article, @Nullable String note) {
        repository.save(article, new Revision.Saved(editions.now(), editor.name(), note));
        return views.of(article);
    }

    private Article require(String slugOrId, LockModeType lock) {
        return repository.find(slugOrId, lock).orElseThrow(Problems::notFound);
    }
}
