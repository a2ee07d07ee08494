package org.pullquote.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds public articles, and what is left of those that were. */
@ApplicationScoped
class ArticleRepository {
    /** A public article, or what is left of one: the reason why it was taken away, and no document. */
    record Row(
            UUID id,
            String slug,
            String locale,
            Instant updatedAt,
            @Nullable String document,
            @Nullable String reason) {
        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("slug"),
                    row.getString("locale"),
                    row.getTimestamp("updated_at").toInstant(),
                    row.getString("document"),
                    row.getString("reason"));
        }
    }

    Optional<Row> byId(Handle handle, UUID id) {
        return handle.createQuery("""
                        select id, slug, locale, updated_at, document, null as reason
                        from edition.article where id = :id
                        union all
                        select article, '', locale, withdrawn_at, null, reason
                        from edition.tombstone where article = :id
                        """)
                .bind("id", id)
                .map((row, _) -> Row.of(row))
                .findFirst();
    }

    /** Without a locale, the default one comes first, then the others in their order. */
    Optional<Row> bySlug(Handle handle, String slug, @Nullable String locale, String defaultLocale) {
        return handle.createQuery("""
                        select s.target as id, coalesce(a.slug, '') as slug, s.locale,
                            coalesce(a.updated_at, t.withdrawn_at) as updated_at, a.document, t.reason
                        from edition.slug s
                        left join edition.article a on a.id = s.target
                        left join edition.tombstone t on t.article = s.target
                        where s.kind = 'article' and s.slug = :slug and (:locale::text is null or s.locale = :locale)
                            and (a.id is not null or t.article is not null)
                        order by s.locale <> :default, s.locale
                        limit 1
                        """)
                .bind("slug", slug)
                .bind("locale", locale)
                .bind("default", defaultLocale)
                .map((row, _) -> Row.of(row))
                .findFirst();
    }
}
