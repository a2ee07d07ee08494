package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Format;

/**
 * Where the sources of imports are that have not been read to their end, and who is at which. A replica holds what it fetches
 * or reads for as long as it lives; of one that is gone, another takes over within seconds. Should two be at the same
 * after all, {@link ImportSteps#take} sees to it that nothing is read twice.
 */
@ApplicationScoped
@Transactional
class ImportSources {
    /** After which a source without an import is what a crash left. */
    private static final String ABANDONED = "1 day";

    private static final String HELD = "10 seconds";

    private final Session database;
    /** This replica, until it ends. */
    private final UUID replica = UUID.randomUUID();

    ImportSources(Session database) {
        this.database = database;
    }

    /** What is kept of a source in the storage. */
    record Kept(UUID folder, int parts) {}

    /** An import that is to be read, after the items that were; of a file of this machine there is its fingerprint. */
    record ToRead(
            UUID job,
            Format format,
            @Nullable String name,
            @Nullable String address,
            int readItems,
            @Nullable Kept kept,
            @Nullable Fingerprint file) {}

    /** An import that is not over, and whether it is of the same bytes in the same format, and publishes as much. */
    record Open(UUID job, boolean same) {}

    /** An import that is to be fetched. */
    record ToFetch(UUID job, URI address, Format format) {
        /** Where it is to be fetched from, with the port if one is named. */
        String host() {
            return address.getRawAuthority().toLowerCase(Locale.ROOT);
        }
    }

    /** Says that there will be something to read for an import, whether that comes to be or not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announce(UUID job) {
        database.createNativeMutationQuery("insert into desk.import_source (job) values (:job)")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Says of a file of this machine that it will be read. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announce(NewImport order, Fingerprint file) {
        database.createNativeMutationQuery("""
                        insert into desk.import_source (job, asked, size, digest) values (:job, :asked, :size, :digest)
                        """)
                .setParameter("job", order.id())
                .setParameter("asked", order.format().name())
                .setParameter("size", file.size())
                .setParameter("digest", file.digest())
                .executeUpdate();
    }

    /** Tells of a source that is still to be fetched. */
    void order(NewImport order, URI address) {
        database.createNativeMutationQuery(
                        "insert into desk.import_source (job, asked, ordered) values (:job, :asked, :address)")
                .setParameter("job", order.id())
                .setParameter("asked", order.format().name())
                .setParameter("address", address.toString())
                .executeUpdate();
    }

    /**
     * Tells of a source that is in the storage as a whole.
     *
     * @return false if it was there before, by another replica
     */
    boolean kept(UUID job, Kept kept) {
        return database.createNativeMutationQuery("""
                        update desk.import_source set folder = :folder, parts = :parts where job = :job and folder is null
                        """)
                        .setParameter("job", job)
                        .setParameter("folder", kept.folder())
                        .setParameter("parts", kept.parts())
                        .executeUpdate()
                == 1;
    }

    /**
     * The oldest import that was ordered by address and is to be fetched here from now on.
     *
     * @param busy hosts, as {@link ToFetch#host()} has them, of which none is wanted
     */
    Optional<ToFetch> toFetch(Collection<String> busy) {
        return hold("""
                        source.folder is null and source.ordered is not null
                        and lower(substring(source.ordered from '^[^:]+://([^/?#]+)')) <> all(:busy)
                        """).setParameter("busy", busy.toArray(String[]::new)).getResultList().stream()
                .findFirst()
                .map(row -> new ToFetch((UUID) row[0], URI.create((String) row[2]), Format.valueOf((String) row[1])));
    }

    /**
     * The oldest import that is to be read here from now on.
     *
     * @param atHand those whose files are on this machine
     */
    Optional<ToRead> toRead(Collection<UUID> atHand) {
        return hold("(source.folder is not null or source.job = any(:atHand))")
                .setParameter("atHand", atHand.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new ToRead(
                        (UUID) row[0],
                        Format.valueOf((String) row[1]),
                        (String) row[3],
                        (String) row[4],
                        (Integer) row[5],
                        row[6] == null ? null : new Kept((UUID) row[6], (Integer) row[7]),
                        row[8] == null ? null : new Fingerprint((Long) row[8], (String) row[9])));
    }

    private NativeQuery<Object[]> hold(String which) {
        return database.createNativeQuery("""
                        update desk.import_source source
                        set holder = :replica, held_until = clock_timestamp() + cast(:held as interval)
                        from desk.import_job job
                        where job.id = source.job and source.job = (
                            select source.job from desk.import_source source join desk.import_job job on job.id = source.job
                            where job.status in ('QUEUED', 'RUNNING') and not job.read_to_end and <which>
                                and (source.holder is null or source.holder = :replica or source.held_until < now())
                            order by source.job limit 1 for update of source skip locked)
                        returning job.id, job.format, source.ordered, job.name, job.address, job.read_items, source.folder,
                            source.parts, source.size, source.digest
                        """.replace("<which>", which), Object[].class)
                .setParameter("replica", replica)
                .setParameter("held", HELD);
    }

    /** Goes on holding what is held. */
    void holdOn() {
        database.createNativeMutationQuery("""
                update desk.import_source set held_until = clock_timestamp() + cast(:held as interval)
                where holder = :replica
                """)
                .setParameter("held", HELD)
                .setParameter("replica", replica)
                .executeUpdate();
    }

    /** The imports of an address, or else of a file, that a command began and that are not over. */
    List<Open> open(NewImport order, Collection<UUID> files, @Nullable Fingerprint file) {
        return database.createNativeQuery("""
                        select job.id, coalesce(source.asked = :asked, false) and job.publish = :publish
                            and source.size is not distinct from :size and source.digest is not distinct from :digest
                        from desk.import_source source join desk.import_job job on job.id = source.job
                        where job.status in ('QUEUED', 'RUNNING') and job.created_by = :by
                            and (source.ordered = :ordered or source.ordered is null and source.job = any(:files))
                        order by job.id
                        """, Object[].class)
                .setParameter("asked", order.format().name())
                .setParameter("size", file == null ? null : file.size(), Long.class)
                .setParameter("digest", file == null ? null : file.digest(), String.class)
                .setParameter("by", order.by())
                .setParameter("publish", order.publish())
                .setParameter("ordered", order.address(), String.class)
                .setParameter("files", files.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Open((UUID) row[0], (Boolean) row[1]))
                .toList();
    }

    /** Those of some imports of which there is a source, or will be. */
    Set<UUID> known(Collection<UUID> jobs) {
        return Set.copyOf(
                database.createNativeQuery("select job from desk.import_source where job = any(:jobs)", UUID.class)
                        .setParameter("jobs", jobs.toArray(UUID[]::new))
                        .getResultList());
    }

    /** Claims the sources of which nothing is to be read any more, for as long as the transaction lasts. */
    List<UUID> over() {
        return database.createNativeQuery("""
                        select source.job from desk.import_source source left join desk.import_job job on job.id = source.job
                        where job.status not in ('QUEUED', 'RUNNING') or job.read_to_end
                            or job.id is null and source.since < now() - cast(:abandoned as interval)
                        for update of source skip locked
                        """, UUID.class)
                .setParameter("abandoned", ABANDONED)
                .getResultList();
    }

    void forget(UUID job) {
        database.createNativeMutationQuery("delete from desk.import_source where job = :job")
                .setParameter("job", job)
                .executeUpdate();
    }
}
