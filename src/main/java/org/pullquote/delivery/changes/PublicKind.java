package org.pullquote.delivery.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.pullquote.edition.Change;
import org.pullquote.edition.ChangeType;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.Urls;

/**
 * The kinds of things of the public state, in the order in which an initial sync pages them: what is named comes before
 * what names it. The order is part of the tokens that are out; a new kind comes last.
 */
enum PublicKind {
    SECTION(ChangeType.SECTION_PUBLISHED, "slug", "null::timestamptz", TaxonKind.SECTION::url),
    TAG(ChangeType.TAG_PUBLISHED, "slug", "null::timestamptz", TaxonKind.TAG::url),
    AUTHOR(ChangeType.AUTHOR_PUBLISHED, "slug", "null::timestamptz", TaxonKind.AUTHOR::url),
    SOURCE(ChangeType.SOURCE_PUBLISHED, "slug", "null::timestamptz", Urls::source),
    ARTICLE(ChangeType.ARTICLE_PUBLISHED, "document ->> 'url'", "updated_at", UnaryOperator.identity()),
    QUOTE(ChangeType.QUOTE_PUBLISHED, "id", "published_at", id -> Urls.quote(UUID.fromString(id)));

    private static final String READ = """
            select id, cast(<name> as text) as name, coalesce(<at>, :now) as at from edition.<table>
            where id > :after order by id limit :limit
            """;

    private final ChangeType type;
    private final String name;
    private final String at;
    private final UnaryOperator<String> url;

    PublicKind(ChangeType type, String name, String at, UnaryOperator<String> url) {
        this.type = type;
        this.name = name;
        this.at = at;
        this.url = url;
    }

    /** Those after an id, as changes of this number and time; articles and quotes have a time of their own. */
    List<Change> read(Handle handle, UUID after, int limit, long seq, Instant now) {
        return handle.createQuery(READ)
                .define("table", name().toLowerCase(Locale.ROOT))
                .define("name", name)
                .define("at", at)
                .bind("after", after)
                .bind("limit", limit)
                .bind("now", now)
                .map((row, _) -> new Change(
                        seq,
                        type.code(),
                        row.getObject("id", UUID.class),
                        url.apply(row.getString("name")),
                        row.getTimestamp("at").toInstant(),
                        null))
                .list();
    }
}
