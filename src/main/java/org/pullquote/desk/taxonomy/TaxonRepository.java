package org.pullquote.desk.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Paging;

@ApplicationScoped
class TaxonRepository {
    private final Session entities;

    TaxonRepository(Session entities) {
        this.entities = entities;
    }

    Optional<Taxon> find(TaxonKind kind, String slugOrId) {
        return Ids.parse(slugOrId)
                .map(id -> entities.find(Taxon.class, id))
                .filter(taxon -> taxon.kind() == kind)
                .or(() -> bySlug(kind, slugOrId));
    }

    private Optional<Taxon> bySlug(TaxonKind kind, String slug) {
        return entities.createQuery("from Taxon where kind = :kind and slug = :slug", Taxon.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    Optional<Taxon> named(TaxonKind kind, String name) {
        return entities.createQuery(
                        "from Taxon where kind = :kind and lower(name) = lower(:name) order by id", Taxon.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(TaxonKind kind, String slug, UUID except) {
        return find(kind, slug).filter(taxon -> !taxon.id().equals(except)).isPresent();
    }

    /** By id, after one. The session forgets them, so that any number can be gone through. */
    List<Taxon> after(TaxonKind kind, UUID id, int most) {
        var found = entities.createQuery("from Taxon where kind = :kind and id > :id order by id", Taxon.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
        entities.clear();
        return found;
    }

    List<Taxon> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Taxon where id in :ids", Taxon.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A row as it is, where an entity is as it was when it was first read. */
    record Current(
            TaxonKind kind,
            UUID id,
            String slug,
            String name,
            @Nullable String description) {
        TaxonDocument document() {
            return new TaxonDocument(id, slug, kind.url(slug), name, description);
        }
    }

    List<Current> current(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select kind, id, slug, name, description from Taxon where id in :ids order by id",
                                Current.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** By name, one more than the page may hold. */
    List<Taxon> page(TaxonKind kind, Paging paging) {
        var order = paging.backward() ? "desc" : "asc";
        var after = paging.key().isEmpty() ? "" : "and (name, id) " + (paging.backward() ? "<" : ">") + " (:name, :id)";
        var query = entities.createQuery(
                        "from Taxon where kind = :kind %1$s order by name %2$s, id %2$s".formatted(after, order),
                        Taxon.class)
                .setParameter("kind", kind)
                .setMaxResults(paging.rows());
        if (!paging.key().isEmpty()) {
            query.setParameter("name", paging.textKey(0)).setParameter("id", paging.key(1, UUID::fromString));
        }
        return query.getResultList();
    }

    long count(TaxonKind kind) {
        return entities.createQuery("select count(*) from Taxon where kind = :kind", Long.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    void add(Taxon taxon) {
        entities.persist(taxon);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Taxon taxon) {
        entities.remove(taxon);
        entities.flush();
    }

    /** Nobody can name it anew before this transaction ends; whoever is about to is waited for. */
    void exclude(Taxon taxon) {
        entities.createNativeQuery("select id from desk.taxon where id = :id for update", UUID.class)
                .setParameter("id", taxon.id())
                .getResultList();
    }
}
