package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Paging;

@ApplicationScoped
class SourceRepository {
    private final Session entities;

    SourceRepository(Session entities) {
        this.entities = entities;
    }

    Optional<Source> find(String slugOrId) {
        return entities.createQuery("from Source where slug = :slug or id = :id", Source.class)
                .setParameter("slug", slugOrId)
                .setParameter("id", Ids.parse(slugOrId).orElse(null))
                .getResultStream()
                .findFirst();
    }

    Optional<Source> named(SourceKind kind, String name) {
        return entities.createQuery(
                        "from Source where kind = :kind and lower(name) = lower(:name) order by id", Source.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isEmpty() {
        return entities.createQuery("select id from Source", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<Source> all(Collection<UUID> ids) {
        return entities.createQuery("from Source where id in :ids", Source.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    boolean isTaken(String slug, UUID except) {
        return find(slug).filter(source -> !source.id().equals(except)).isPresent();
    }

    /** By slug, one more than the page may hold. */
    List<Source> page(@Nullable SourceKind kind, Paging paging) {
        var query = entities.createQuery(
                        "from Source where (:kind is null or kind = :kind) and (:key is null or slug %s :key) order by slug %s"
                                .formatted(paging.backward() ? "<" : ">", paging.backward() ? "desc" : "asc"),
                        Source.class)
                .setParameter("kind", kind)
                .setParameter("key", paging.key().isEmpty() ? null : paging.textKey(0))
                .setMaxResults(paging.rows());
        return query.getResultList();
    }

    long count(@Nullable SourceKind kind) {
        return entities.createQuery("select count(*) from Source where :kind is null or kind = :kind", Long.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    void add(Source source) {
        entities.persist(source);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Source source) {
        entities.remove(source);
        entities.flush();
    }

    boolean isReferred(UUID id) {
        return entities.createNativeQuery(
                        "select exists (select from desk.reference where subject = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
