package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.pullquote.desk.slug.SlugHistory;
import org.pullquote.desk.slug.SlugMeaning;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.ids.SlugIds;

/** Ids of what has slugs. Nothing is loaded: it may be about to be locked, and is to be read as it is then. */
@ApplicationScoped
@Transactional
class DeskSlugs implements SlugIds {
    private static final String SOURCES = "sources";

    private final Session entities;
    private final ArticleRepository articles;
    private final SlugHistory history;

    DeskSlugs(Session entities, ArticleRepository articles, SlugHistory history) {
        this.entities = entities;
        this.articles = articles;
        this.history = history;
    }

    @Override
    public Optional<UUID> find(String collection, String slug) {
        return switch (collection) {
            case "articles" ->
                articles.meanings(List.of(slug)).getOrDefault(slug, List.of()).stream()
                        .findFirst()
                        .map(SlugMeaning::id);
            case SOURCES -> source(slug);
            default ->
                Arrays.stream(TaxonKind.values())
                        .filter(kind -> collection.equals(collection(kind)))
                        .findFirst()
                        .flatMap(kind -> taxon(kind, slug));
        };
    }

    /** What an article may name that has this slug, of whatever kind; what an id names, or what that became. */
    List<UUID> named(String slugOrId) {
        var id = Ids.parse(slugOrId);
        var slug = id.map(UUID::toString).orElse(slugOrId);
        var found = Stream.concat(
                        Stream.of(SOURCES), Arrays.stream(TaxonKind.values()).map(DeskSlugs::collection))
                .flatMap(collection -> find(collection, slug).stream())
                .toList();
        return found.isEmpty() ? id.stream().toList() : found;
    }

    private static String collection(TaxonKind kind) {
        return kind.code() + "s";
    }

    private Optional<UUID> source(String slug) {
        return entities.createQuery("select id from Source where slug = :slug", UUID.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .or(() -> history.last("source", slug));
    }

    private Optional<UUID> taxon(TaxonKind kind, String slug) {
        return entities.createQuery("select id from Taxon where kind = :kind and slug = :slug", UUID.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .or(() -> history.last(kind.code(), slug));
    }
}
