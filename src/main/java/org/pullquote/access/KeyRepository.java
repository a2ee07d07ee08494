package org.pullquote.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class KeyRepository {
    /** Any number, the same on every replica: see {@link #awaitTurn()}. */
    private static final long TURN = 7_108_000_001L;

    private final Session entities;

    KeyRepository(Session entities) {
        this.entities = entities;
    }

    Optional<AccessKey> find(String id) {
        return Optional.ofNullable(entities.find(AccessKey.class, id));
    }

    List<AccessKey> all() {
        return entities.createQuery("from AccessKey order by createdAt, id", AccessKey.class)
                .getResultList();
    }

    boolean isEmpty() {
        return entities.createQuery("select count(*) from AccessKey", Long.class)
                        .getSingleResult()
                == 0;
    }

    void add(AccessKey key) {
        entities.persist(key);
        entities.flush();
    }

    /** Until the end of the transaction, no other replica that starts at the same time comes past this. */
    void awaitTurn() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:turn)", Integer.class)
                .setParameter("turn", TURN)
                .getSingleResult();
    }
}
