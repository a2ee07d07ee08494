package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads the names that editions show, of many editions at once, and renders their documents with them. */
@ApplicationScoped
class Renderings {
    private final EditionDatabase database;
    private final Jdbi jdbi;
    private final ArticleUrls urls;

    Renderings(EditionDatabase database, ArticleUrls urls) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.urls = urls;
    }

    /** Of editions that are public, or become so together. */
    List<Issue> of(Collection<Edition> editions) {
        var names = namesIn(editions).with(editions);
        return editions.stream()
                .map(edition ->
                        new Issue(edition, Rendering.ofPublic(edition, names).document()))
                .toList();
    }

    /**
     * @param named what need not be public yet
     * @param media the path below which its reader finds its images
     */
    ArticleDocument preview(Edition edition, Editions.Named named, String media) {
        var alone = List.of(edition);
        return Rendering.ofPublic(
                        edition, namesIn(alone).with(alone).with(named).withMediaAt(media))
                .document();
    }

    /** The sources that the document would show; nothing is read. */
    List<SourceMention> sources(Edition edition, Editions.Named named) {
        var names = new Names(urls, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Urls.MEDIA);
        return new Rendering(edition, names.with(named)).sources();
    }

    String url(Edition edition) {
        return urls.of(edition.slug(), edition.locale());
    }

    /** The names that stand in these editions. */
    private Names namesIn(Collection<Edition> editions) {
        var taxa = new HashMap<UUID, NamedRef>();
        taxa.putAll(taxa(TaxonKind.SECTION, ids(editions, edition -> Stream.ofNullable(edition.section()))));
        taxa.putAll(taxa(TaxonKind.TAG, ids(editions, edition -> edition.tags().stream())));
        taxa.putAll(taxa(TaxonKind.AUTHOR, ids(editions, edition -> edition.authors().stream())));
        var images = images(ids(editions, edition -> edition.body().media().stream()));
        var sources = ids(editions, edition -> edition.sources().stream());
        images.values().stream()
                .flatMap(image -> Stream.ofNullable(image.credit()))
                .forEach(sources::add);
        var targets = ids(editions, edition -> edition.linked().stream());
        var stories = ids(editions, edition -> Stream.of(edition.story()));
        return new Names(urls, taxa, sources(sources), articles(targets), stories(stories), images, Urls.MEDIA);
    }

    private static Set<UUID> ids(Collection<Edition> editions, Function<Edition, Stream<UUID>> ids) {
        return editions.stream().flatMap(ids).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<UUID, PublicImage> images(Collection<UUID> ids) {
        var found = new HashMap<UUID, PublicImage>();
        documents("media", ids).forEach((id, json) -> found.put(id, database.read(json, PublicImage.class)));
        return found;
    }

    private Map<UUID, NamedRef> taxa(TaxonKind kind, Collection<UUID> ids) {
        var found = new HashMap<UUID, NamedRef>();
        documents(kind.code(), ids)
                .forEach((id, json) ->
                        found.put(id, database.read(json, TaxonDocument.class).ref()));
        return found;
    }

    private Map<UUID, SourceRef> sources(Collection<UUID> ids) {
        var found = new HashMap<UUID, SourceRef>();
        documents("source", ids)
                .forEach((id, json) ->
                        found.put(id, database.read(json, SourceDocument.class).ref()));
        return found;
    }

    private Map<UUID, ArticleRef> articles(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.select(
                        "select id, slug, locale, title from edition.article where id = any(?)", array(ids))
                .map((row, context) -> {
                    var slug = row.getString("slug");
                    return new ArticleRef(
                            row.getObject("id", UUID.class),
                            slug,
                            urls.of(slug, row.getString("locale")),
                            row.getString("title"));
                })
                .collectToMap(ArticleRef::id, ref -> ref));
    }

    private Map<UUID, Map<UUID, TranslationRef>> stories(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.select(
                        "select story, locale, id, slug, title from edition.article where story = any(?)", array(ids))
                .reduceRows(new HashMap<>(), (map, row) -> {
                    var slug = row.getColumn("slug", String.class);
                    var locale = row.getColumn("locale", String.class);
                    var id = row.getColumn("id", UUID.class);
                    map.computeIfAbsent(row.getColumn("story", UUID.class), _ -> new HashMap<>())
                            .put(
                                    id,
                                    new TranslationRef(
                                            locale,
                                            id,
                                            slug,
                                            urls.of(slug, locale),
                                            row.getColumn("title", String.class)));
                    return map;
                }));
    }

    private Map<UUID, String> documents(String table, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.select(
                        "select id, document from edition." + table + " where id = any(?)", array(ids))
                .reduceRows(new HashMap<UUID, String>(), (map, row) -> {
                    map.put(row.getColumn("id", UUID.class), row.getColumn("document", String.class));
                    return map;
                }));
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
