package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Where working copies, revisions and images name a source. Copies name it by its id, which stands nowhere else in them and is as
 * long as any other, so that it is replaced in their text as it stands.
 */
@ApplicationScoped
class NamingRepository {
    private final Session database;

    NamingRepository(Session database) {
        this.database = database;
    }

    /** Keeps the articles that name a source from being saved until this transaction ends. */
    void lockArticles(UUID source) {
        database.createNativeQuery("""
                        select id from desk.article
                        where id in (select article from desk.reference where subject = :source)
                        order by id for update
                        """, UUID.class)
                .setParameter("source", source)
                .getResultList();
    }

    /** How many quotes of working copies a source said or handed on. */
    int quotes(UUID source) {
        return database.createNativeQuery("""
                        select cast(count(*) as integer)
                        from desk.reference named
                        join desk.article on id = named.article
                        cross join jsonb_array_elements(copy -> 'quotes') quote
                        where named.subject = :source
                            and (quote #>> '{said,speaker}' = :text or quote #> '{said,via}' @> to_jsonb(:text))
                        """, Integer.class)
                .setParameter("source", source)
                .setParameter("text", source.toString())
                .getSingleResult();
    }

    /** Credits another source with the images of one. */
    void replaceCredits(UUID gone, UUID into) {
        update("update desk.media set credit = :into, version = version + 1 where credit = :gone", gone, into);
    }

    /**
     * Names another source in place of one.
     *
     * @return in how many working copies
     */
    int replace(UUID gone, UUID into) {
        var articles = update("""
                update desk.article
                set copy = cast(replace(cast(copy as text), cast(:gone as text), cast(:into as text)) as jsonb),
                    version = version + 1
                where id in (select article from desk.reference where subject = :gone)
                """, gone, into);
        update("""
                update desk.revision
                set copy = cast(replace(cast(copy as text), cast(:gone as text), cast(:into as text)) as jsonb),
                    sources = array_replace(sources, :gone, :into)
                where sources @> array[:gone]
                """, gone, into);
        update("""
                insert into desk.reference (article, subject)
                select article, :into from desk.reference where subject = :gone
                on conflict do nothing
                """, gone, into);
        update("delete from desk.reference where subject = :gone and :into <> :gone", gone, into);
        return articles;
    }

    private int update(String sql, UUID gone, UUID into) {
        var query = database.createNativeMutationQuery(sql);
        Map.of("gone", gone, "into", into).forEach(query::setParameter);
        return query.executeUpdate();
    }
}
