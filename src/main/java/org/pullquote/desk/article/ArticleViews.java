package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.media.Images;
import org.pullquote.desk.source.Sources;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.Edition;
import org.pullquote.edition.Editions;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceRef;
import org.pullquote.edition.TaxonDocument;

/** Shows working copies with the names that their ids stand for, and makes editions of them. */
@ApplicationScoped
class ArticleViews {
    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final Taxa taxa;
    private final Sources sources;
    private final Images images;
    private final Editions editions;

    ArticleViews(
            ArticleRepository articles,
            ArticleLinks links,
            Taxa taxa,
            Sources sources,
            Images images,
            Editions editions) {
        this.articles = articles;
        this.links = links;
        this.taxa = taxa;
        this.sources = sources;
        this.images = images;
        this.editions = editions;
    }

    ArticleView of(Article article) {
        return of(article, article.copy(), article.revision());
    }

    /** The article with what a revision of it keeps. */
    ArticleView of(Article article, WorkingCopy copy, int revision) {
        var text = copy.text();
        var names = taxa(text);
        var named = named(List.of(copy));
        var known = named.sources().stream().collect(Collectors.toMap(SourceDocument::id, SourceDocument::ref));
        var life = article.life();
        return new ArticleView(
                article.id(),
                text.slug(),
                article.status(),
                revision,
                article.version(),
                text.locale(),
                text.title(),
                text.standfirst(),
                text.section() == null ? null : slug(names, text.section()),
                slugs(names, text.tags()),
                slugs(names, text.authors()),
                text.body(),
                copy.quotes().stream()
                        .map(quote -> quote(article.id(), quote, known))
                        .toList(),
                editions.sources(edition(article, copy, text.body(), revision, life.changedAt()), named),
                copy.links(),
                copy.corrections(),
                text.original(),
                translations(article),
                life);
    }

    private List<ArticleView.Translation> translations(Article article) {
        return articles.story(article).stream().map(Article::translation).toList();
    }

    ArticleDocument preview(Article article, String media) {
        return editions.preview(
                edition(article, article.copy(), article.revision(), editions.now()),
                named(List.of(article.copy())),
                media);
    }

    ArticleInput written(Article article) {
        var text = article.copy().text();
        var names = taxa(text);
        return new ArticleInput(
                text.title(),
                text.slug(),
                text.locale(),
                text.standfirst(),
                text.section() == null ? null : slug(names, text.section()),
                slugs(names, text.tags()),
                slugs(names, text.authors()),
                new BodyInput(text.body()),
                text.original() == null ? null : text.original().toString());
    }

    /**
     * What is frozen where this copy, of this number, is issued at this time. It leads by id to articles too that came after
     * the copy, as it is by id that they are kept from readers while they are not public.
     */
    Edition edition(Article article, WorkingCopy copy, int revision, Instant at) {
        return edition(article, copy, links.byId(copy.text().body()), revision, at);
    }

    private static Edition edition(Article article, WorkingCopy copy, Body body, int revision, Instant at) {
        var text = copy.text();
        return new Edition(
                article.id(),
                text.slug(),
                text.locale(),
                text.title(),
                text.standfirst(),
                text.section(),
                text.tags(),
                text.authors(),
                article.publishedAt() == null ? at : article.publishedAt(),
                at,
                revision,
                body,
                copy.quotes().stream().map(WorkingQuote::issued).toList(),
                copy.mentions(),
                copy.links(),
                copy.corrections(),
                text.original(),
                article.expiresAt());
    }

    /** What copies name, and the sources of their images. */
    Editions.Named named(Collection<WorkingCopy> copies) {
        var shown = images.published(ids(copies, copy -> copy.text().body().media().stream()));
        var named = ids(copies, copy -> copy.sources().stream());
        shown.stream().flatMap(image -> Stream.ofNullable(image.credit())).forEach(named::add);
        var filed = ids(copies, copy -> copy.text().taxa().stream());
        return new Editions.Named(sources.documents(named), taxa.documentsByKind(filed), shown);
    }

    private static Set<UUID> ids(Collection<WorkingCopy> copies, Function<WorkingCopy, Stream<UUID>> ids) {
        return copies.stream().flatMap(ids).collect(Collectors.toCollection(HashSet::new));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if an image of a copy has no alternative text */
    void requireDescribed(WorkingCopy copy) {
        var undescribed = images.undescribed(copy.text().body().media());
        var blocks = copy.text().body().blocks().stream()
                .filter(block -> block instanceof Block.Image image
                        && image.alt() == null
                        && image.media() != null
                        && undescribed.contains(image.media()))
                .map(Block.Image.class::cast)
                .toList();
        if (!blocks.isEmpty()) {
            throw ArticleProblems.imagesUndescribed(blocks);
        }
    }

    private static QuoteView quote(UUID article, WorkingQuote quote, Map<UUID, SourceRef> known) {
        var judged = quote.standing().judged();
        return new QuoteView(
                quote.id(),
                article,
                quote.text(),
                quote.said().kind(),
                quote.said().speaker() == null ? null : known.get(quote.said().speaker()),
                quote.said().speakerRole(),
                quote.said().cue(),
                quote.said().via().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList(),
                quote.said().at(),
                quote.said().in(),
                quote.anchors(),
                quote.anchoring(),
                quote.drift(),
                quote.standing().status(),
                quote.standing().reason(),
                judged == null ? null : judged.by(),
                judged == null ? null : judged.at(),
                quote.standing().evidence(),
                quote.origin(),
                quote.confidence());
    }

    private Map<UUID, TaxonDocument> taxa(WorkingCopy.Text text) {
        var ids = new HashSet<UUID>(text.tags());
        ids.addAll(text.authors());
        if (text.section() != null) {
            ids.add(text.section());
        }
        return taxa.documents(ids).stream().collect(Collectors.toMap(TaxonDocument::id, Function.identity()));
    }

    private static List<String> slugs(Map<UUID, TaxonDocument> names, List<UUID> ids) {
        return ids.stream().map(id -> slug(names, id)).toList();
    }

    /** The id of what an older revision names and was deleted since. */
    private static String slug(Map<UUID, TaxonDocument> names, UUID id) {
        var taxon = names.get(id);
        return taxon == null ? id.toString() : taxon.slug();
    }
}
