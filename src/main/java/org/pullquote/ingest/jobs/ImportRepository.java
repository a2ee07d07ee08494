package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.paging.Paging;

/** Jobs and their items. What one replica has claimed, another passes over. */
@ApplicationScoped
class ImportRepository {
    private final Session entities;

    ImportRepository(Session entities) {
        this.entities = entities;
    }

    void add(ImportJob job) {
        entities.persist(job);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void add(ImportItem item) {
        entities.persist(item);
    }

    Optional<ImportJob> find(UUID id, LockModeType lock) {
        return Optional.ofNullable(entities.find(ImportJob.class, id, lock));
    }

    /** The first items that nobody has filed yet, of the oldest jobs. */
    List<ImportItem> claimItems(int most) {
        return entities.createQuery(
                        "from ImportItem where outcome is null order by key.job, key.position", ImportItem.class)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** Whether one before this, in the same job, is not filed yet. */
    boolean isWaitedFor(ImportItem item) {
        return entities.createQuery("""
                        select count(*) from ImportItem
                        where key.job = :job and key.position < :position and outcome is null""", Long.class)
                        .setParameter("job", item.key().job())
                        .setParameter("position", item.key().position())
                        .getSingleResult()
                > 0;
    }

    /** The item, once nobody else is at it. */
    ImportItem require(ImportItem.Key key) {
        return entities.find(ImportItem.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Waits for those that are being filed, which by then are accounted for. */
    void dropWaiting(UUID job) {
        entities.createMutationQuery("delete from ImportItem where key.job = :job and outcome is null")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Running jobs of which every item is accounted for. */
    List<ImportJob> finished() {
        return entities.createQuery(
                        "from ImportJob j where status = :running and readToEnd and not exists"
                                + " (select 1 from ImportItem i where i.key.job = j.id and i.outcome is null)",
                        ImportJob.class)
                .setParameter("running", ImportStatus.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    ImportView view(ImportJob job) {
        Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
        long waiting = 0;
        long comments = 0;
        for (var row : entities.createQuery(
                        "select i.outcome, count(*), sum(i.comments) from ImportItem i where i.key.job = :job group by i.outcome",
                        Object[].class)
                .setParameter("job", job.id())
                .getResultList()) {
            comments += (Long) row[2];
            if (row[0] instanceof Outcome outcome) {
                counted.put(outcome, (Long) row[1]);
            } else {
                waiting = (Long) row[1];
            }
        }
        return job.view(counts(counted), waiting, comments);
    }

    private static ImportView.Counts counts(Map<Outcome, Long> counted) {
        return new ImportView.Counts(
                counted.getOrDefault(Outcome.CREATED, 0L),
                counted.getOrDefault(Outcome.UPDATED, 0L),
                counted.getOrDefault(Outcome.UNCHANGED, 0L),
                counted.getOrDefault(Outcome.SKIPPED, 0L),
                counted.getOrDefault(Outcome.FAILED, 0L));
    }

    /** The newest first, one more than the page may hold. */
    List<ImportJob> page(Paging paging) {
        var after = paging.key().isEmpty() ? "" : "where id %s :id".formatted(paging.backward() ? ">" : "<");
        var query = entities.createQuery(
                        "from ImportJob %s order by id %s".formatted(after, paging.backward() ? "asc" : "desc"),
                        ImportJob.class)
                .setMaxResults(paging.rows());
        if (!paging.key().isEmpty()) {
            query.setParameter("id", paging.key(0, UUID::fromString));
        }
        return query.getResultList();
    }

    long count() {
        return entities.createQuery("select count(*) from ImportJob", Long.class)
                .getSingleResult();
    }

    /** Those that are accounted for in one of these ways, in the order of the source, one more than the page may hold. */
    List<ImportItem> page(UUID job, ImportItemQuery asked) {
        var paging = asked.paging();
        var after =
                paging.key().isEmpty() ? "" : "and key.position %s :position".formatted(paging.backward() ? "<" : ">");
        var query = entities.createQuery(
                        "from ImportItem where key.job = :job and outcome in :outcomes %s order by key.position %s"
                                .formatted(after, paging.backward() ? "desc" : "asc"),
                        ImportItem.class)
                .setParameter("job", job)
                .setParameter("outcomes", asked.outcomes())
                .setMaxResults(paging.rows());
        if (!paging.key().isEmpty()) {
            query.setParameter("position", paging.key(0, Integer::valueOf));
        }
        return query.getResultList();
    }

    /** The first that failed, in the order of the source. */
    List<ImportItem> failures(UUID job, int most) {
        return entities.createQuery(
                        "from ImportItem where key.job = :job and outcome = :failed order by key.position",
                        ImportItem.class)
                .setParameter("job", job)
                .setParameter("failed", Outcome.FAILED)
                .setMaxResults(most)
                .getResultList();
    }

    @Nullable
    Imported imported(String source) {
        return entities.find(Imported.class, source, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Imported> importedAs(UUID article) {
        return entities.createQuery("from Imported where article = :article order by source", Imported.class)
                .setParameter("article", article)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void add(Imported imported) {
        entities.persist(imported);
    }
}
