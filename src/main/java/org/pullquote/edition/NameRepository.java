package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The public sections, tags, authors and sources, and the slugs of everything public. */
@ApplicationScoped
class NameRepository {
    private final EditionDatabase database;
    private final Jdbi jdbi;

    NameRepository(EditionDatabase database) {
        this.database = database;
        this.jdbi = database.jdbi();
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
        return new Names(taxa, sources(edition.sources()), articles(targets));
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
                        "select id, slug, title from edition.article where id = any(?)", array(ids))
                .map((row, context) -> {
                    var slug = row.getString("slug");
                    return new ArticleRef(
                            row.getObject("id", UUID.class), slug, Urls.article(slug), row.getString("title"));
                })
                .collectToMap(ArticleRef::id, ref -> ref));
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

    void save(TaxonKind kind, TaxonDocument taxon) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into edition.%s (id, slug, name, document) values (?, ?, ?, cast(? as json))
                on conflict (id) do update set slug = excluded.slug, name = excluded.name, document = excluded.document
                """.formatted(kind.code()), taxon.id(), taxon.slug(), taxon.name(), database.json(taxon)));
        saveSlug(kind.code(), "", taxon.slug(), taxon.id());
    }

    void save(SourceDocument source) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into edition.source (id, slug, kind, name, document) values (?, ?, ?, ?, cast(? as json))
                on conflict (id) do update set
                    slug = excluded.slug, kind = excluded.kind, name = excluded.name, document = excluded.document
                """,
                source.id(),
                source.slug(),
                database.json(source.kind()).replace("\"", ""),
                source.name() == null ? source.description() : source.name(),
                database.json(source)));
        saveSlug("source", "", source.slug(), source.id());
    }

    void saveSlug(String kind, String locale, String slug, UUID target) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into edition.slug (kind, locale, slug, target) values (?, ?, ?, ?)
                on conflict (kind, slug, locale) do update set target = excluded.target
                """, kind, locale, slug, target));
    }

    boolean isPublic(String table, UUID id) {
        return jdbi.withHandle(
                handle -> handle.select("select exists (select from edition." + table + " where id = ?)", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    void delete(String table, UUID id) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from edition." + table + " where id = ?", id);
            handle.execute("delete from edition.slug where kind = ? and target = ?", table, id);
        });
    }

    /** Takes sources and authors out of sight that no public article names any more. Their slugs go with them. */
    void prune(Set<UUID> sources, Set<UUID> authors) {
        pruneUnnamed("source", sources);
        pruneUnnamed("author", authors);
    }

    private void pruneUnnamed(String table, Set<UUID> ids) {
        jdbi.withHandle(handle -> handle.select("""
                                select id from edition.%1$s named
                                where id = any(?) and not exists (
                                    select from edition.article_%1$s where %1$s = named.id)
                                """.formatted(table), array(ids))
                        .mapTo(UUID.class)
                        .list())
                .forEach(id -> delete(table, id));
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
