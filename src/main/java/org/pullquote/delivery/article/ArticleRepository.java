package org.pullquote.delivery.article;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.DeliveryDatabase;

/** Finds public articles, and what is left of those that were. */
@ApplicationScoped
class ArticleRepository {
    /**
     * A public article, or what is left of one: the reason why it was taken away, and no document.
     *
     * @param changed when the public state last did, and so not before the document: a name in it may be younger than it
     */
    record Row(
            UUID id,
            String slug,
            String locale,
            @Nullable UUID story,
            Instant changed,
            byte @Nullable [] document,
            @Nullable Instant expires,
            @Nullable String reason) {
        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("slug"),
                    row.getString("locale"),
                    row.getObject("story", UUID.class),
                    row.getTimestamp("changed").toInstant(),
                    row.getBytes("document"),
                    DeliveryDatabase.time(row, "expires_at"),
                    row.getString("reason"));
        }
    }

    /** By id, as it is written. */
    Map<String, Row> byIds(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("""
                        select id as asked, id, slug, locale, story, <changed> as changed, document, expires_at, null as reason
                        from edition.article where id = any(:ids)
                        union all
                        select article, article, '', locale, null, <changed>, null, null, reason
                        from edition.tombstone where article = any(:ids)
                        """)
                .define("changed", DeliveryDatabase.LAST_CHANGE)
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getString("asked"), Row.of(row)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * By slug. Of the locales that a slug has, the first of these comes first; then the default one, and the others in order. The
     * array stands in a select of its own, so that PostgreSQL makes one plan for any number of slugs, and keeps it.
     */
    Map<String, Row> bySlugs(Handle handle, Collection<String> slugs, List<String> locales, String defaultLocale) {
        return handle.createQuery("""
                        select asked.slug as asked, found.*, <changed> as changed
                        from unnest((select :slugs)) as asked (slug)
                        cross join lateral (
                            select s.target as id, coalesce(a.slug, '') as slug, s.locale, a.story, a.document, a.expires_at, t.reason
                            from edition.slug s
                            left join edition.article a on a.id = s.target
                            left join edition.tombstone t on t.article = s.target
                            where s.kind = 'article' and s.slug = asked.slug
                                and (a.id is not null or t.article is not null)
                            order by array_position(:locales, s.locale), s.locale <> :default, s.locale
                            limit 1) found
                        """)
                .define("changed", DeliveryDatabase.LAST_CHANGE)
                .bind("slugs", slugs.toArray(String[]::new))
                .bind("locales", locales.toArray(String[]::new))
                .bind("default", defaultLocale)
                .map((row, _) -> Map.entry(row.getString("asked"), Row.of(row)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
    /** The public articles of a story. */
    List<Row> story(Handle handle, UUID story) {
        return handle.createQuery("""
                        select id, slug, locale, story, <changed> as changed, document, expires_at, null as reason
                        from edition.article where story = :story order by locale
                        """)
                .define("changed", DeliveryDatabase.LAST_CHANGE)
                .bind("story", story)
                .map((row, _) -> Row.of(row))
                .list();
    }
}
