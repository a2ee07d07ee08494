package org.pullquote.desk.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.ids.Ids;

@ApplicationScoped
class TaxonRepository {
    private final Session entities;

    TaxonRepository(Session entities) {
        this.entities = entities;
    }

    Optional<Taxon> find(TaxonKind kind, String slugOrId) {
        return entities.createQuery("from Taxon where kind = :kind and (slug = :slug or id = :id)", Taxon.class)
                .setParameter("kind", kind)
                .setParameter("slug", slugOrId)
                .setParameter("id", Ids.parse(slugOrId).orElse(null))
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(TaxonKind kind, String slug, UUID except) {
        return find(kind, slug).filter(taxon -> !taxon.id().equals(except)).isPresent();
    }

    List<Taxon> all(Collection<UUID> ids) {
        return entities.createQuery("from Taxon where id in :ids", Taxon.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Up to {@code limit} after the one of this name and id, by name. */
    List<Taxon> page(TaxonKind kind, @Nullable String afterName, @Nullable UUID afterId, int limit) {
        return entities.createQuery("""
                        from Taxon where kind = :kind and (:name is null or name > :name or (name = :name and id > :id))
                        order by name, id
                        """, Taxon.class)
                .setParameter("kind", kind)
                .setParameter("name", afterName)
                .setParameter("id", afterId)
                .setMaxResults(limit)
                .getResultList();
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

    boolean isReferred(UUID id) {
        return entities.createNativeQuery(
                        "select exists (select from desk.reference where subject = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
