package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The public sections, tags, authors and sources, and the slugs of everything public. */
@ApplicationScoped
class NameRepository {
    /** An image's source may have changed, and its articles not been rendered again yet. */
    private static final String UNCREDITED = "and not exists (select from edition.media where credit = named.id)";

    private final EditionDatabase database;
    private final Jdbi jdbi;
    private final ArticleUrls urls;

    NameRepository(EditionDatabase database, ArticleUrls urls) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.urls = urls;
    }

    Names namesIn(Edition edition) {
        var taxa = new HashMap<UUID, NamedRef>();
        if (edition.section() != null) {
            taxa.putAll(taxa(TaxonKind.SECTION, Set.of(edition.section())));
        }
        taxa.putAll(taxa(TaxonKind.TAG, edition.tags()));
        taxa.putAll(taxa(TaxonKind.AUTHOR, edition.authors()));
        var targets = new HashSet<UUID>();
        edition.links().stream().filter(link -> link.target() != null).forEach(link -> targets.add(link.target()));
        var images = images(edition.body().media());
        var sources = new HashSet<>(edition.sources());
        images.values().stream()
                .flatMap(image -> Stream.ofNullable(image.credit()))
                .forEach(sources::add);
        return new Names(url(edition), taxa, sources(sources), articles(targets), translations(edition), images);
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

    private List<TranslationRef> translations(Edition edition) {
        return jdbi.withHandle(handle -> handle.select(
                        "select locale, id, slug, title from edition.article where story = ? and id <> ? order by locale",
                        edition.story(),
                        edition.id())
                .map((row, _) -> {
                    var slug = row.getString("slug");
                    var locale = row.getString("locale");
                    return new TranslationRef(
                            locale,
                            row.getObject("id", UUID.class),
                            slug,
                            urls.of(slug, locale),
                            row.getString("title"));
                })
                .list());
    }

    /** Where an edition is public. */
    String url(Edition edition) {
        return urls.of(edition.slug(), edition.locale());
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

    /** What saving a name did to the public state. */
    enum Saved {
        NEW,
        CHANGED,
        AS_IT_WAS
    }

    Saved save(TaxonKind kind, TaxonDocument taxon) {
        var saved = save("""
                insert into edition.%1$s as named (id, slug, name, document) values (?, ?, ?, cast(? as json))
                on conflict (id) do update set slug = excluded.slug, name = excluded.name, document = excluded.document
                    where cast(named.document as text) <> cast(excluded.document as text)
                returning xmax = 0
                """.formatted(kind.code()), taxon.id(), taxon.slug(), taxon.name(), database.json(taxon));
        saveSlug(kind.code(), "", taxon.slug(), taxon.id());
        return saved;
    }

    Saved save(SourceDocument source) {
        var saved = save(
                """
                insert into edition.source as named (id, slug, kind, name, document)
                values (?, ?, ?, ?, cast(? as json))
                on conflict (id) do update set
                    slug = excluded.slug, kind = excluded.kind, name = excluded.name, document = excluded.document
                    where cast(named.document as text) <> cast(excluded.document as text)
                returning xmax = 0
                """,
                source.id(),
                source.slug(),
                database.json(source.kind()).replace("\"", ""),
                source.name() == null ? source.description() : source.name(),
                database.json(source));
        saveSlug("source", "", source.slug(), source.id());
        return saved;
    }

    /** Of a statement that answers whether it inserted (such a row has no {@code xmax}), and nothing if it did neither. */
    private Saved save(String sql, @Nullable Object... values) {
        return jdbi.withHandle(handle -> handle.select(sql, values)
                .mapTo(Boolean.class)
                .findOne()
                .map(inserted -> inserted ? Saved.NEW : Saved.CHANGED)
                .orElse(Saved.AS_IT_WAS));
    }

    void save(PublicImage image) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into edition.media (id, credit, document) values (?, cast(? as uuid), cast(? as json))
                on conflict (id) do update set credit = excluded.credit, document = excluded.document
                """, image.id(), image.credit(), database.json(image)));
    }

    void saveSlug(String kind, String locale, String slug, UUID target) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into edition.slug (kind, locale, slug, target) values (?, ?, ?, ?)
                on conflict (kind, slug, locale) do update set target = excluded.target
                """, kind, locale, slug, target));
    }

    void saveFormerSlug(String kind, String locale, String slug, UUID target) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into edition.slug (kind, locale, slug, target) values (?, ?, ?, ?) on conflict do nothing
                """, kind, locale, slug, target));
    }

    boolean isPublic(String table, UUID id) {
        return jdbi.withHandle(
                handle -> handle.select("select exists (select from edition." + table + " where id = ?)", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whether it is public or was: whether any slug leads to it. */
    boolean wasPublic(String kind, UUID id) {
        return jdbi.withHandle(handle -> handle.select(
                        "select exists (select from edition.slug where kind = ? and target = ?)", kind, id)
                .mapTo(Boolean.class)
                .one());
    }

    void delete(String table, UUID id) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from edition." + table + " where id = ?", id);
            handle.execute("delete from edition.slug where kind = ? and target = ?", table, id);
        });
    }

    /** Everything that names one source, its id included, names another from now on. */
    void redirectSource(UUID gone, UUID into) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from edition.source where id = ?", gone);
            handle.execute("update edition.slug set target = ? where kind = 'source' and target = ?", into, gone);
        });
        saveSlug("source", "", gone.toString(), into);
    }

    /**
     * Takes sources or authors out of sight that no public article names any more. Their slugs stay their own.
     *
     * @return their slugs by id
     */
    Map<UUID, String> prune(String table, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var unnamed = jdbi.withHandle(handle -> handle.select(
                        """
                                select id, slug from edition.%1$s named
                                where id = any(?) and not exists (
                                    select from edition.article_%1$s where %1$s = named.id)
                                %2$s
                                """.formatted(table, table.equals("source") ? UNCREDITED : ""), array(ids))
                .reduceRows(new HashMap<UUID, String>(), (map, row) -> {
                    map.put(row.getColumn("id", UUID.class), row.getColumn("slug", String.class));
                    return map;
                }));
        unnamed.keySet()
                .forEach(id ->
                        jdbi.useHandle(handle -> handle.execute("delete from edition." + table + " where id = ?", id)));
        return unnamed;
    }

    /**
     * Takes images out of sight that no public article shows any more.
     *
     * @return those that it took
     */
    List<PublicImage> pruneImages(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        delete from edition.media
                        where id = any(:ids) and not exists (select from edition.article_media where media = media.id)
                        returning document
                        """)
                .bind("ids", array(ids))
                .mapTo(String.class)
                .map(json -> database.read(json, PublicImage.class))
                .list());
    }

    /** Puts one source in another's place where images credit it. */
    void replaceCredit(UUID gone, UUID into) {
        jdbi.useHandle(handle -> handle.execute("""
                update edition.media
                set credit = ?, document = cast(replace(cast(document as text), ?, ?) as json) where credit = ?
                """, into, gone.toString(), into.toString(), gone));
    }

    Optional<String> slug(String table, UUID id) {
        return jdbi.withHandle(handle -> handle.select("select slug from edition." + table + " where id = ?", id)
                .mapTo(String.class)
                .findOne());
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
