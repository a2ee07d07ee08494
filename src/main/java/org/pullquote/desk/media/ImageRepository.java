package org.pullquote.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            query.setParameter("after", UUID.fromString(paging.key().getFirst()));
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

    /**
     * An article that shows an image.
     *
     * @param live whether it is public or going to be
     */
    record Use(UUID article, String title, boolean live) {}

    /**
     * The articles that show an image: in their working copy, in the revision that is due, or as one of these, which the
     * public sees.
     */
    List<Use> uses(UUID image, Collection<UUID> shownBy) {
        return entities.createNativeQuery("""
                        select a.id, a.copy -> 'text' ->> 'title',
                            a.issued_revision is not null or a.due_revision is not null
                        from desk.article a
                        where a.id = any(cast(:public as uuid[]))
                            or a.id in (select article from desk.reference where subject = :image)
                            or exists (
                                select from desk.revision r where r.article = a.id and r.number = a.due_revision
                                    and r.copy -> 'text' -> 'body'
                                        @> jsonb_build_array(jsonb_build_object('media', cast(:name as text))))
                        order by a.id
                        """, Object[].class)
                .setParameter("public", Set.copyOf(shownBy).toArray(UUID[]::new))
                .setParameter("image", image)
                .setParameter("name", image.toString())
                .getResultStream()
                .map(row -> new Use((UUID) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }
}
