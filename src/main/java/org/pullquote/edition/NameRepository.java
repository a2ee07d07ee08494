package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;

/** The public sections, tags, authors and sources, and the slugs of everything public. */
@ApplicationScoped
class NameRepository {
    /** An image's source may have changed, and its articles not been rendered again yet. */
    private static final String UNCREDITED = "and not exists (select from edition.media where credit = named.id)";

    private static final String ROWS =
            "unnest(:ids, :slugs, :kinds, :names, :documents) as row (id, slug, kind, name, document)";

    private final EditionDatabase database;
    private final Jdbi jdbi;

    NameRepository(EditionDatabase database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    /** What saving names did: whether each is new; those are not there that are as they were. */
    record Saved(Map<UUID, Boolean> isNew) {
        Optional<Boolean> of(UUID id) {
            return Optional.ofNullable(isNew.get(id));
        }
    }

    private record Row(
            UUID id, String slug, String kind, @Nullable String name, String document) {}

    private record Slug(String kind, String locale, String slug, UUID target) {}

    Saved save(TaxonKind kind, Collection<TaxonDocument> taxa) {
        return save(
                kind.code(),
                """
                insert into edition.%1$s as named (id, slug, name, document)
                select id, slug, name, cast(document as json) from %2$s
                on conflict (id) do update set slug = excluded.slug, name = excluded.name, document = excluded.document
                    where cast(named.document as text) <> cast(excluded.document as text)
                returning id, xmax = 0 as new
                """.formatted(kind.code(), ROWS),
                taxa.stream()
                        .map(taxon -> new Row(taxon.id(), taxon.slug(), "", taxon.name(), database.json(taxon)))
                        .toList());
    }

    Saved save(Collection<SourceDocument> sources) {
        return save(
                "source",
                """
                insert into edition.source as named (id, slug, kind, name, document)
                select id, slug, kind, name, cast(document as json) from %s
                on conflict (id) do update set
                    slug = excluded.slug, kind = excluded.kind, name = excluded.name, document = excluded.document
                    where cast(named.document as text) <> cast(excluded.document as text)
                returning id, xmax = 0 as new
                """.formatted(ROWS),
                sources.stream()
                        .map(source -> new Row(
                                source.id(),
                                source.slug(),
                                database.json(source.kind()).replace("\"", ""),
                                source.name() == null ? source.description() : source.name(),
                                database.json(source)))
                        .toList());
    }

    /** By a statement that answers what it inserted (such a row has no {@code xmax}) and what it updated. */
    private Saved save(String kind, String sql, List<Row> rows) {
        if (rows.isEmpty()) {
            return new Saved(Map.of());
        }
        Map<UUID, Boolean> saved = jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .bind("slugs", texts(rows, Row::slug))
                .bind("kinds", texts(rows, Row::kind))
                .bind("names", texts(rows, Row::name))
                .bind("documents", texts(rows, Row::document))
                .setMapKeyColumn("id")
                .setMapValueColumn("new")
                .collectInto(new GenericType<Map<UUID, Boolean>>() {}));
        saveSlugs(rows.stream()
                .filter(row -> saved.containsKey(row.id()))
                .map(row -> new Slug(kind, "", row.slug(), row.id()))
                .toList());
        return new Saved(saved);
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    void saveImages(Collection<PublicImage> images) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into edition.media (id, credit, document) values (?, cast(? as uuid), cast(? as json))
                    on conflict (id) do update set credit = excluded.credit, document = excluded.document
                    """);
            images.forEach(image -> batch.add(image.id(), image.credit(), database.json(image)));
            batch.execute();
        });
    }

    void saveSlugsOf(Collection<Edition> editions) {
        saveSlugs(editions.stream()
                .map(edition -> new Slug("article", edition.locale(), edition.slug(), edition.id()))
                .toList());
    }

    private void saveSlugs(List<Slug> slugs) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into edition.slug as public (kind, locale, slug, target) values (?, ?, ?, ?)
                    on conflict (kind, slug, locale) do update set target = excluded.target
                        where public.target <> excluded.target
                    """);
            slugs.forEach(slug -> batch.add(slug.kind(), slug.locale(), slug.slug(), slug.target()));
            batch.execute();
        });
    }

    void saveFormerSlug(String kind, LocalSlug slug, UUID target) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into edition.slug (kind, locale, slug, target) values (?, ?, ?, ?) on conflict do nothing
                """, kind, slug.localeOrEmpty(), slug.slug(), target));
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
        saveSlugs(List.of(new Slug("source", "", gone.toString(), into)));
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
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        delete from edition.%1$s named
                        where id = any(:ids) and not exists (select from edition.article_%1$s where %1$s = named.id) %2$s
                        returning id, slug
                        """.formatted(table, table.equals("source") ? UNCREDITED : ""))
                        .bind("ids", array(ids))
                        .setMapKeyColumn("id")
                        .setMapValueColumn("slug")
                        .collectInto(new GenericType<Map<UUID, String>>() {}));
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
