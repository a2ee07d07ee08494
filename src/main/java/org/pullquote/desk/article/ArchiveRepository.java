package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** Articles as exports go through them, and what stands in the way of one that comes back. */
@ApplicationScoped
class ArchiveRepository {
    private final Session entities;

    ArchiveRepository(Session entities) {
        this.entities = entities;
    }

    /** By id, after one: originals or translations. */
    List<Article> after(boolean translations, UUID id, int most) {
        return entities.createQuery(
                        "from Article where original is %s null and id > :id order by id"
                                .formatted(translations ? "not" : ""),
                        Article.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Lets go of what was read. */
    void forget() {
        entities.clear();
    }

    /** The revisions that say what these articles are, by number. */
    List<Revision> telling(Collection<UUID> articles) {
        return entities.createQuery("""
                        select r from Revision r join Article a on a.id = r.key.article
                        where a.id in :articles
                            and (r.key.number = a.revision or r.key.number = a.life.issuedRevision
                                or r.key.number = a.life.dueRevision)
                        order by r.key.number""", Revision.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    /** A quote, link or correction of a copy that another article has already. */
    Optional<UUID> taken(UUID article, Collection<UUID> parts) {
        return entities.createNativeQuery("""
                        select subject from desk.reference where subject = any(:parts) and article <> :article
                        """, UUID.class)
                .setParameter("parts", parts.toArray(UUID[]::new))
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of these that there are not. */
    Set<UUID> unknownSources(Set<UUID> sources) {
        var unknown = new TreeSet<>(sources);
        unknown.removeAll(entities.createNativeQuery("select id from desk.source where id = any(:ids)", UUID.class)
                .setParameter("ids", sources.toArray(UUID[]::new))
                .getResultList());
        return unknown;
    }
}
