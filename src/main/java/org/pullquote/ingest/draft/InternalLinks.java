package org.pullquote.ingest.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.pullquote.ingest.read.ReadArticle;

/**
 * Knows at which addresses imported articles were shown before, and which links wait for an article that may be imported
 * yet. Links within a site wait; those to other sites do not.
 */
@ApplicationScoped
class InternalLinks {
    private final Session database;

    InternalLinks(Session database) {
        this.database = database;
    }

    /** Those of some addresses that are articles'. */
    Targets among(Collection<String> addresses) {
        var keys = places(addresses.stream()).map(Place::key).distinct().toArray(String[]::new);
        Map<String, UUID> found = new HashMap<>();
        if (keys.length > 0) {
            database.createNativeQuery(
                            "select address, article from desk.former_address where address = any(:keys)",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        }
        return new Targets(found);
    }

    /** Remembers where an article was shown, and which of its links lead to what is not there yet. */
    void keep(UUID article, ReadArticle read, Collection<String> links, Targets known) {
        var present = Place.of(read.address());
        var own = Stream.concat(present.stream(), places(read.formerAddresses().stream()))
                .collect(Collectors.toSet());
        if (!own.isEmpty()) {
            // What is shown at an address now is what it means, whatever was shown there before.
            insert("""
                    insert into desk.former_address (article, address) select :article, unnest(cast(:keys as text[]))
                    on conflict (address) do update set article = excluded.article where excluded.address = :present
                    """, article, own.stream().map(Place::key))
                    .setParameter("present", present.map(Place::key).orElse(""))
                    .executeUpdate();
        }
        var hosts = own.stream().map(Place::host).collect(Collectors.toSet());
        var awaited = places(links.stream().filter(link -> known.of(link).isEmpty()))
                .filter(place -> hosts.contains(place.host()))
                .map(Place::key)
                .collect(Collectors.toSet());
        if (!awaited.isEmpty()) {
            insert("""
                    insert into desk.awaited_address (article, address) select :article, unnest(cast(:keys as text[]))
                    on conflict do nothing
                    """, article, awaited.stream()).executeUpdate();
        }
    }

    private MutationQuery insert(String sql, UUID article, Stream<String> keys) {
        return database.createNativeMutationQuery(sql)
                .setParameter("article", article)
                .setParameter("keys", keys.toArray(String[]::new));
    }

    private static Stream<Place> places(Stream<String> addresses) {
        return addresses.flatMap(address -> Place.of(address).stream());
    }

    /** Articles that link to what was imported after them: several, as all that is awaited may be looked through for them. */
    List<UUID> behind(int most) {
        return database.createNativeQuery(
                        "select a.article from desk.awaited_address a join desk.former_address f using (address)",
                        UUID.class)
                .setMaxResults(most)
                .getResultStream()
                .distinct()
                .toList();
    }

    /** Lets an article wait no more for what is there by now. */
    void settle(UUID article) {
        database.createNativeMutationQuery("""
                        delete from desk.awaited_address a using desk.former_address f
                        where a.article = :article and f.address = a.address
                        """).setParameter("article", article).executeUpdate();
    }
}
