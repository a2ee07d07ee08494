package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** The public articles with their parts, as rows. */
@ApplicationScoped
class ArticleRepository {
    /** An id before that of every article. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SHOWING = """
            select article from (
                select article from edition.article_source where source = any(:ids)
                union select article from edition.article_tag where tag = any(:ids)
                union select article from edition.article_author where author = any(:ids)
                union select id from edition.article where section = any(:ids)
                union select article from edition.link where target = any(:ids)
                union select article from edition.article_link where target = any(:ids)
                union select article from edition.article_translation where translation = any(:ids)
                union select other.id from edition.article told
                    join edition.article other on other.story = told.story and other.id <> told.id
                    where told.id = any(:ids)
                union select article from edition.article_media where media = any(:ids)) showing
            where article > :after order by article limit :limit
            """;

    private final EditionDatabase database;
    private final Jdbi jdbi;

    ArticleRepository(EditionDatabase database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    /** Those of these articles that are public, by id. */
    Map<UUID, Edition> find(Collection<UUID> ids) {
        return jdbi.withHandle(
                handle -> handle.select("select content from edition.article where id = any(?)", array(ids))
                        .mapTo(String.class)
                        .map(json -> database.read(json, Edition.class))
                        .collectToMap(Edition::id, Function.identity()));
    }

    /** Those issues whose documents are not what the public sees; none of an article that is not public. */
    List<Issue> outdated(Collection<Issue> issues) {
        var shown = documents("select id, document from edition.article where id = any(?)", issues);
        return issues.stream()
                .filter(issue ->
                        shown.containsKey(issue.id()) && !shown.get(issue.id()).equals(database.json(issue.document())))
                .toList();
    }

    /** The public quotes of these articles whose documents are others in these issues. */
    Set<UUID> outdatedQuotes(Collection<Issue> issues) {
        var shown = documents("select id, document from edition.quote where article = any(?)", issues);
        return issues.stream()
                .flatMap(issue -> issue.quotes().stream())
                .filter(quote ->
                        shown.containsKey(quote.id()) && !shown.get(quote.id()).equals(database.json(quote)))
                .map(QuoteDocument::id)
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> documents(String ofArticles, Collection<Issue> issues) {
        return jdbi.withHandle(handle -> handle.select(ofArticles, array(ids(issues)))
                .setMapKeyColumn("id")
                .setMapValueColumn("document")
                .collectInto(new GenericType<Map<UUID, String>>() {}));
    }

    /** The public articles that show this: its name, or a link to it. */
    List<UUID> showing(UUID subject) {
        return showing(Set.of(subject), BEFORE_ALL, Integer.MAX_VALUE);
    }

    /** Of the public articles that show the subjects of changes those after one, in the order of their ids. */
    List<UUID> showing(Set<UUID> subjects, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWING)
                .bind("ids", array(subjects))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Puts one source in another's place in what is frozen; what is derived from it has to be rendered again. */
    void replaceSource(UUID gone, UUID into) {
        jdbi.useHandle(handle -> handle.execute("""
                update edition.article set content = cast(replace(cast(content as text), ?, ?) as json)
                where id in (select article from edition.article_source where source = ?)
                """, gone.toString(), into.toString(), gone));
    }

    /** What those of these articles show that are public. */
    Shown shownBy(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new Shown(List.of());
        }
        return new Shown(jdbi.withHandle(handle -> handle.createQuery("""
                        select article, 'source' as kind, source as id from edition.article_source where article = any(:ids)
                        union all
                        select article, 'author', author from edition.article_author where article = any(:ids)
                        union all
                        select article, 'media', media from edition.article_media where article = any(:ids)
                        """)
                .bind("ids", array(ids))
                .map((row, _) -> new Shown.One(
                        row.getObject("article", UUID.class), row.getString("kind"), row.getObject("id", UUID.class)))
                .list()));
    }

    /** Puts each in the place of the public article of its id, or of the tombstone. */
    void replace(Collection<Issue> issues) {
        var rows = new ArticleRows(database, issues);
        jdbi.useHandle(handle -> {
            var ids = array(ids(issues));
            handle.execute("delete from edition.article where id = any(?)", ids);
            handle.execute("delete from edition.tombstone where article = any(?)", ids);
            rows.insert(handle);
        });
    }

    /** Puts a tombstone in the place of each. */
    void bury(Collection<Edition> editions, WithdrawalReason reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with gone as (delete from edition.article where id = any(:ids) returning id, locale)
                        insert into edition.tombstone (article, locale, reason, withdrawn_at)
                        select id, locale, :reason, :at from gone
                        """)
                .bind("ids", array(editions.stream().map(Edition::id).toList()))
                .bind("reason", reason.code())
                .bind("at", at)
                .execute());
    }

    private static List<UUID> ids(Collection<Issue> issues) {
        return issues.stream().map(Issue::id).toList();
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
