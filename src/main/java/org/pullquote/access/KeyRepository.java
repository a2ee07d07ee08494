package org.pullquote.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.pullquote.platform.paging.Paging;

@ApplicationScoped
class KeyRepository {
    /** Any number, the same on every replica: see {@link #awaitTurn()}. */
    private static final long TURN = 7_108_000_001L;

    private final Session entities;

    KeyRepository(Session entities) {
        this.entities = entities;
    }

    List<AccessKey> all() {
        return entities.createQuery("from AccessKey order by createdAt, id", AccessKey.class)
                .getResultList();
    }

    Optional<AccessKey> find(String id) {
        return Optional.ofNullable(entities.find(AccessKey.class, id));
    }

    /** By the time they were made, one more than the page may hold. */
    List<AccessKey> page(Paging paging) {
        var order = paging.backward() ? "desc" : "asc";
        var after = paging.key().isEmpty()
                ? ""
                : "where (createdAt, id) " + (paging.backward() ? "<" : ">") + " (:createdAt, :id)";
        var query = entities.createQuery(
                        "from AccessKey %1$s order by createdAt %2$s, id %2$s".formatted(after, order), AccessKey.class)
                .setMaxResults(paging.rows());
        if (!paging.key().isEmpty()) {
            query.setParameter("createdAt", paging.timeKey(0)).setParameter("id", paging.textKey(1));
        }
        return query.getResultList();
    }

    long count() {
        return entities.createQuery("select count(*) from AccessKey", Long.class)
                .getSingleResult();
    }

    void add(AccessKey key) {
        entities.persist(key);
        entities.flush();
    }

    /** Writes down that a key was used; false if it has been revoked, which is waited for if it is under way. */
    boolean use(AccessKey key, Instant now) {
        return entities.createMutationQuery(
                                "update AccessKey set lastUsedAt = :now where id = :id and revokedAt is null")
                        .setParameter("now", now)
                        .setParameter("id", key.id())
                        .executeUpdate()
                > 0;
    }

    /** Until the end of the transaction, no other replica that starts at the same time comes past this. */
    void awaitTurn() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:turn)", Integer.class)
                .setParameter("turn", TURN)
                .getSingleResult();
    }
}
