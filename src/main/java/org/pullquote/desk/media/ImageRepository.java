package org.pullquote.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.pullquote.platform.paging.Paging;

@ApplicationScoped
class ImageRepository {
    private final Session entities;

    ImageRepository(Session entities) {
        this.entities = entities;
    }

    Optional<Image> find(UUID id, LockModeType lock) {
        return Optional.ofNullable(entities.find(Image.class, id, lock));
    }

    List<Image> all(Collection<UUID> ids, LockModeType lock) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Image where id in :ids order by id", Image.class)
                        .setParameter("ids", ids)
                        .setLockMode(lock)
                        .getResultList();
    }

    /** By id, after one. The session forgets them, so that any number can be gone through. */
    List<Image> after(UUID id, int most) {
        var found = entities.createQuery("from Image where id > :id order by id", Image.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
        entities.clear();
        return found;
    }

    /** The newest first, as their ids say; one more than the page may hold. */
    List<Image> page(Paging paging) {
        var after = paging.key().isEmpty() ? "" : "where id %s :after".formatted(paging.backward() ? ">" : "<");
        var query = entities.createQuery(
                        "from Image %s order by id %s".formatted(after, paging.backward() ? "asc" : "desc"),
                        Image.class)
                .setMaxResults(paging.rows());
        if (!paging.key().isEmpty()) {
            query.setParameter("after", paging.key(0, UUID::fromString));
        }
        return query.getResultList();
    }

    long count() {
        return entities.createQuery("select count(*) from Image", Long.class).getSingleResult();
    }

    void add(Image image) {
        entities.persist(image);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Image image) {
        entities.remove(image);
        entities.flush();
    }
}
