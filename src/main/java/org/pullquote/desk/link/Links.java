package org.pullquote.desk.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Note;
import org.pullquote.desk.article.Saving;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.edition.Edition;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with the links of working copies. Each change is a revision of the article. */
@ApplicationScoped
@Transactional
public class Links {
    private final Articles articles;

    Links(Articles articles) {
        this.articles = articles;
    }

    /** A link and the version of the working copy that it is part of. */
    public record Versioned(LinkView link, long version) {}

    public Versioned create(String article, LinkInput input, @Nullable Note note) {
        var id = Ids.next();
        var link = link(id, input);
        return in(articles.edit(article, Saving.added(note), copy -> with(copy, List.of(link))), id);
    }

    /** A copy with more links, for a change that makes several in one revision. */
    public WorkingCopy added(WorkingCopy copy, List<LinkInput> inputs) {
        return with(copy, inputs.stream().map(input -> link(Ids.next(), input)).toList());
    }

    private static WorkingCopy with(WorkingCopy copy, List<Edition.Link> more) {
        var links = new ArrayList<>(copy.links());
        links.addAll(more);
        return copy.withLinks(links);
    }

    public Versioned read(UUID id) {
        return in(articles.holding(id), id);
    }

    public List<LinkView> list(String slugOrId) {
        var article = articles.read(slugOrId);
        return article.links().stream().map(link -> view(article, link)).toList();
    }

    /** What an editor would write to get the link as it is: what a merge patch applies to. */
    private static LinkInput written(Edition.Link link) {
        return new LinkInput(
                link.rel(),
                link.title(),
                link.url(),
                link.target() == null ? null : link.target().toString());
    }

    /**
     * Changes what an editor wrote about a link.
     *
     * @param change is given what would be written to get the link as it is, and answers what is written instead
     */
    public Versioned write(UUID id, Saving saving, UnaryOperator<LinkInput> change) {
        return in(
                articles.editHolding(
                        id,
                        saving,
                        copy -> copy.withLinks(copy.links().stream()
                                .map(link -> link.id().equals(id) ? link(id, change.apply(written(link))) : link)
                                .toList())),
                id);
    }

    public void delete(UUID id, Saving saving) {
        articles.remove(
                id,
                saving,
                copy -> copy.withLinks(copy.links().stream()
                        .filter(link -> !link.id().equals(id))
                        .toList()));
    }

    private Edition.Link link(UUID id, LinkInput input) {
        return new Edition.Link(
                id, input.rel(), input.title(), input.url(), input.article() == null ? null : target(input.article()));
    }

    private UUID target(String slugOrId) {
        return articles.find(slugOrId)
                .orElseThrow(() -> Problems.invalid(Violation.at(
                        "/article", "unknown-article", "There is no article \"%s\".".formatted(slugOrId))));
    }

    private static Versioned in(ArticleView article, UUID id) {
        var link = article.links().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return new Versioned(view(article, link), article.version());
    }

    private static LinkView view(ArticleView article, Edition.Link link) {
        return new LinkView(link.id(), article.id(), link.rel(), link.title(), link.url(), link.target());
    }
}
