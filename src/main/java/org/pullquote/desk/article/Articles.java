package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.Editions;
import org.pullquote.edition.Urls;
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

    public ArticleView create(ArticleInput input, @Nullable Note note) {
        return views.of(add(input, UnaryOperator.identity(), note));
    }

    /**
     * How an article stands that was filed. To show all of it takes many queries, which an archive has no use for.
     *
     * @param coming scheduled or embargoed, if there is a revision that will be issued; readers may see another until then
     */
    public record Filed(
            UUID id,
            int revision,
            Status status,
            @Nullable Status coming,
            @Nullable Instant expiresAt) {}

    public Filed filed(UUID id) {
        return require(id.toString(), LockModeType.NONE).filed();
    }

    /** The sources that the present copy of an article names. */
    public Set<UUID> sources(UUID id) {
        return require(id.toString(), LockModeType.NONE).copy().sources();
    }

    /** The images that the present copy of an article shows. */
    public Set<UUID> images(UUID id) {
        return require(id.toString(), LockModeType.NONE).copy().text().body().media();
    }

    /** Files a new article with parts from its first revision on. */
    public Filed file(ArticleInput input, UnaryOperator<WorkingCopy> parts) {
        return add(input, parts, null).filed();
    }

    /** Files an article anew, in one revision. */
    public Filed file(UUID id, ArticleInput input, UnaryOperator<WorkingCopy> parts) {
        var article = require(id.toString(), LockModeType.PESSIMISTIC_WRITE);
        var text = references.resolve(id, input, article.copy().text());
        save(article, parts.apply(article.copy().with(text)), null);
        return article.filed();
    }

    /** Changes the copy of an article that was filed, in one revision. */
    public Filed edit(UUID id, UnaryOperator<WorkingCopy> change) {
        var article = require(id.toString(), LockModeType.PESSIMISTIC_WRITE);
        save(article, change.apply(article.copy()), null);
        return article.filed();
    }

    /** Lets slugs under which an article was public elsewhere lead to it, as far as nothing else has or had them. */
    public void formerly(UUID id, List<String> slugs) {
        slugs.stream()
                .filter(slug -> find(slug).filter(other -> !other.equals(id)).isEmpty())
                .forEach(slug -> repository.formerly(require(id.toString(), LockModeType.NONE), slug));
    }

    private Article add(ArticleInput input, UnaryOperator<WorkingCopy> parts, @Nullable Note note) {
        var id = Ids.next();
        var copy = parts.apply(WorkingCopy.of(references.resolve(id, input, null)));
        repository.admit(id, copy);
        var article = new Article(id, copy, editions.now());
        repository.add(article);
        keep(article, note);
        return article;
    }

    /** Whether there is no article at all. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    public ArticleView read(String slugOrId) {
        return views.of(require(slugOrId, LockModeType.NONE));
    }

    /** The document that delivery would answer if the present copy were issued now. */
    ArticleDocument preview(String slugOrId) {
        return preview(slugOrId, Urls.MEDIA);
    }

    /**
     * The same for whom its images need not be public.
     *
     * @param media the path below which they find them
     */
    public ArticleDocument preview(String slugOrId, String media) {
        return views.preview(require(slugOrId, LockModeType.NONE), media);
    }

    public Optional<UUID> find(String slugOrId) {
        return repository.find(slugOrId, LockModeType.NONE).map(Article::id);
    }

    /** The article that has this quote, link or correction. */
    public ArticleView holding(UUID part) {
        return read(holder(part));
    }

    /**
     * Changes what an editor wrote.
     *
     * @param change is given what would be written to get the present copy, and answers what is written instead
     */
    public ArticleView write(String slugOrId, Saving saving, UnaryOperator<ArticleInput> change) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        saving.match().require(article.version());
        var input = change.apply(views.written(article));
        var text = references.resolve(article.id(), input, article.copy().text());
        save(article, article.copy().with(text), saving.note());
        return views.of(article);
    }

    /** Changes a copy as a whole, without a note. */
    public ArticleView edit(String slugOrId, IfMatch match, UnaryOperator<WorkingCopy> change) {
        return edit(slugOrId, Saving.of(match), change);
    }

    /**
     * Changes a copy as a whole, in one revision. A change that leaves it equal makes none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it brings a quote to where another stands
     */
    public ArticleView edit(String slugOrId, Saving saving, UnaryOperator<WorkingCopy> change) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        saving.match().require(article.version());
        var changed = change.apply(article.copy());
        article.requireQuotedOnce(changed);
        save(article, changed, saving.note());
        return views.of(article);
    }

    /** Changes the copy that has this quote, link or correction. */
    public ArticleView editHolding(UUID part, Saving saving, UnaryOperator<WorkingCopy> change) {
        return edit(holder(part), saving, change);
    }

    /**
     * Takes a part out of the copy that has it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if what has this id is another kind of part
     */
    public void remove(UUID part, Saving saving, UnaryOperator<WorkingCopy> without) {
        editHolding(part, saving, copy -> {
            var left = without.apply(copy);
            if (left.equals(copy)) {
                throw Problems.notFound();
            }
            return left;
        });
    }

    /** What readers have seen of the article that has this quote, link or correction, if it ever was public. */
    public Optional<WorkingCopy> seen(UUID part) {
        var article = require(holder(part), LockModeType.NONE);
        return article.seen().map(number -> repository.copy(article, number));
    }

    public void delete(String slugOrId, IfMatch match) {
        var article = require(slugOrId, LockModeType.PESSIMISTIC_WRITE);
        match.require(article.version());
        if (article.isLive()) {
            throw ArticleProblems.live();
        }
        repository.remove(article);
    }

    private void save(Article article, WorkingCopy copy, @Nullable Note note) {
        if (!copy.equals(article.copy())) {
            repository.admit(article.id(), copy);
            article.save(copy, editions.now());
            keep(article, note);
        }
    }

    private void keep(Article article, @Nullable Note note) {
        repository.save(article, editor.saves(editions.now(), note, null));
    }

    private String holder(UUID part) {
        return repository.holding(part).orElseThrow(Problems::notFound).toString();
    }

    private Article require(String slugOrId, LockModeType lock) {
        return repository.find(slugOrId, lock).orElseThrow(Problems::notFound);
    }
}
