package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pullquote.desk.slug.SlugHistory;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;

@ApplicationScoped
class SourceRepository {
    private static final String KIND = "source";
    private static final String FOUND = """
            (cast(:kind as text) is null or kind = :kind) and (cast(:name as text) is null
                or position(lower(:name) in lower(coalesce(name, description))) > 0
                or exists (select from jsonb_array_elements_text(aliases) alias
                    where position(lower(:name) in lower(alias)) > 0))
            """;

    private final Session entities;
    private final SlugHistory history;

    SourceRepository(Session entities, SlugHistory history) {
        this.entities = entities;
        this.history = history;
    }

    /** By slug or id, or by a slug that it had or the id of one that was merged into it. */
    Optional<Source> find(String slugOrId) {
        return current(slugOrId, LockModeType.NONE)
                .or(() -> history.last(KIND, canonical(slugOrId)).map(id -> entities.find(Source.class, id)));
    }

    /**
     * By slug or id, to be changed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 409 if it has another slug now or became another
     */
    Source require(String slugOrId) {
        return current(slugOrId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> history.last(KIND, canonical(slugOrId))
                        .map(id -> entities.find(Source.class, id))
                        .map(now -> SourceProblems.moved(slugOrId, now.slug()))
                        .orElseGet(Problems::notFound));
    }

    private Optional<Source> current(String slugOrId, LockModeType lock) {
        return entities.createQuery("from Source where slug = :slug or id = :id", Source.class)
                .setParameter("slug", slugOrId)
                .setParameter("id", Ids.parse(slugOrId).orElse(null))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static String canonical(String slugOrId) {
        return Ids.parse(slugOrId).map(UUID::toString).orElse(slugOrId);
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

    /** Those that have this alias, whatever its case. */
    List<Source> alias(String alias) {
        return entities.createNativeQuery("""
                        select * from desk.source
                        where cast(lower(cast(aliases as text)) as jsonb) @> jsonb_build_array(lower(:alias))
                        """, Source.class)
                .setParameter("alias", alias)
                .getResultList();
    }

    boolean isEmpty() {
        return entities.createQuery("select id from Source", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** By id, after one. The session forgets them, so that any number can be gone through. */
    List<Source> after(UUID id, int most) {
        var found = entities.createQuery("from Source where id > :id order by id", Source.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
        entities.clear();
        return found;
    }

    List<Source> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Source where id in :ids", Source.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** All slugs, as a source that is to have one sees them. */
    Slugs.Register slugs(UUID source) {
        return new Slugs.Register() {
            @Override
            public boolean isTaken(String slug) {
                history.claim(KIND, "", slug);
                return current(slug, LockModeType.NONE)
                        .filter(other -> !other.id().equals(source))
                        .isPresent();
            }

            @Override
            public boolean wasTaken(String slug) {
                return history.isOthers(KIND, "", slug, source);
            }
        };
    }

    /** Remembers that a source had a slug. */
    void renamed(String slug, UUID source) {
        history.keep(KIND, "", slug, source);
    }

    /** By slug, one more than the page may hold. */
    List<Source> page(SourceParameters parameters) {
        var paging = parameters.paging();
        var sql = "select * from desk.source where " + FOUND
                + " and (cast(:key as text) is null or slug %s :key) order by slug %s limit :rows"
                        .formatted(paging.backward() ? "<" : ">", paging.backward() ? "desc" : "asc");
        return bind(entities.createNativeQuery(sql, Source.class), parameters)
                .setParameter("key", paging.key().isEmpty() ? null : paging.textKey(0), String.class)
                .setParameter("rows", paging.rows())
                .getResultList();
    }

    long count(SourceParameters parameters) {
        var sql = "select count(*) from desk.source where " + FOUND;
        return bind(entities.createNativeQuery(sql, Long.class), parameters).getSingleResult();
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> query, SourceParameters parameters) {
        var kind = parameters.kind();
        return query.setParameter("kind", kind == null ? null : kind.name(), String.class)
                .setParameter("name", parameters.name(), String.class);
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

    /** Nobody can name it anew before this transaction ends; whoever is about to is waited for. */
    void exclude(Source source) {
        entities.createNativeQuery("select id from desk.source where id = :id for update", UUID.class)
                .setParameter("id", source.id())
                .getResultList();
    }

    /**
     * Nobody else can change these before this transaction ends. Always in the same order, so that no two wait for each
     * other; what was read of them before is forgotten.
     */
    void lock(List<Source> found) {
        found.forEach(entities::detach);
        entities.createNativeQuery(
                        "select id from desk.source where id = any(:ids) order by id for no key update", UUID.class)
                .setParameter("ids", found.stream().map(Source::id).toArray(UUID[]::new))
                .getResultList();
    }

    /** Takes a source away; its slugs and its id name another from now on. */
    void replace(Source gone, Source into) {
        entities.remove(gone);
        entities.flush();
        history.lead(gone.id(), into.id());
        history.keep(KIND, "", gone.slug(), into.id());
        history.keep(KIND, "", gone.id().toString(), into.id());
    }

    boolean isCredited(UUID id) {
        return entities.createNativeQuery("select exists (select from desk.media where credit = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
