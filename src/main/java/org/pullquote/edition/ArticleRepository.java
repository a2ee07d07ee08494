package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The public articles with their parts, as rows. */
@ApplicationScoped
class ArticleRepository {
    private final EditionDatabase database;
    private final Jdbi jdbi;

    ArticleRepository(EditionDatabase database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    Optional<Edition> find(UUID id) {
        return jdbi.withHandle(handle -> handle.select("select content from edition.article where id = ?", id)
                .mapTo(String.class)
                .findOne()
                .map(json -> database.read(json, Edition.class)));
    }

    /** Whether the public sees exactly this document. */
    boolean isAsShown(ArticleDocument document) {
        return jdbi.withHandle(
                handle -> handle.select("select document from edition.article where id = ?", document.id())
                        .mapTo(String.class)
                        .findOne()
                        .filter(database.json(document)::equals)
                        .isPresent());
    }

    /** The public articles that show the subjects of changes: their names, or a link to them. */
    List<UUID> showing(Set<UUID> subjects) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select article from edition.article_source where source = any(:ids)
                        union select article from edition.article_tag where tag = any(:ids)
                        union select article from edition.article_author where author = any(:ids)
                        union select id from edition.article where section = any(:ids)
                        union select article from edition.link where target = any(:ids)
                        union select article from edition.article_translation where translation = any(:ids)
                        union select other.id from edition.article told
                            join edition.article other on other.story = told.story and other.id <> told.id
                            where told.id = any(:ids)
                        union select article from edition.article_media where media = any(:ids)
                        """)
                .bind("ids", subjects.toArray(UUID[]::new))
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

    /** What is public only while an article shows it. */
    record Shown(Set<UUID> sources, Set<UUID> authors, Set<UUID> media) {
        /** Its sources, and those of the document that takes its place. */
        Set<UUID> sourcesAnd(Edition edition, ArticleDocument document) {
            var all = new TreeSet<>(sources);
            all.addAll(ArticleRepository.sources(edition, document));
            return all;
        }
    }

    /** What the public article of this id, if there is one, shows. */
    Shown shownBy(UUID id) {
        return new Shown(shown(id, "source"), shown(id, "author"), shown(id, "media"));
    }

    private Set<UUID> shown(UUID article, String kind) {
        return jdbi.withHandle(handle -> handle.select(
                        "select %1$s from edition.article_%1$s where article = ?".formatted(kind), article)
                .mapTo(UUID.class)
                .set());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from edition.article where id = ?", id));
    }

    void insert(Edition edition, ArticleDocument document) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from edition.tombstone where article = ?", edition.id());
            insertArticle(handle, edition, document);
            insertNames(handle, edition, document);
            insertQuotes(handle, edition, document);
            insertLinks(handle, edition, document);
            insertTranslations(handle, document);
        });
    }

    void bury(Edition edition, WithdrawalReason reason, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into edition.tombstone (article, locale, reason, withdrawn_at) values (?, ?, ?, ?)",
                edition.id(),
                edition.locale(),
                reason.code(),
                Timestamp.from(at)));
    }

    private void insertArticle(Handle handle, Edition edition, ArticleDocument document) {
        handle.createUpdate("""
                        insert into edition.article (id, story, slug, locale, title, section, published_at,
                            updated_at, revision, content, document)
                        values (:id, :story, :slug, :locale, :title, cast(:section as uuid), :published,
                            :updated, :revision, cast(:content as json), cast(:document as json))
                        """)
                .bind("id", edition.id())
                .bind("story", edition.story())
                .bind("slug", edition.slug())
                .bind("locale", edition.locale())
                .bind("title", edition.title())
                .bind("section", edition.section())
                .bind("published", edition.publishedAt())
                .bind("updated", edition.updatedAt())
                .bind("revision", edition.revision())
                .bind("content", database.json(edition))
                .bind("document", database.json(document))
                .execute();
    }

    private static void insertNames(Handle handle, Edition edition, ArticleDocument document) {
        var at = Timestamp.from(edition.publishedAt());
        insertEach(
                handle,
                "insert into edition.article_tag (article, tag, published_at) values (?, ?, ?)",
                Set.copyOf(edition.tags()).stream()
                        .map(tag -> new Object[] {edition.id(), tag, at})
                        .toList());
        insertEach(
                handle,
                "insert into edition.article_author (article, author, published_at) values (?, ?, ?)",
                Set.copyOf(edition.authors()).stream()
                        .map(author -> new Object[] {edition.id(), author, at})
                        .toList());
        insertEach(
                handle,
                "insert into edition.article_source (article, source, speaks, published_at) values (?, ?, ?, ?)",
                sources(edition, document).stream()
                        .map(source -> new Object[] {
                            edition.id(),
                            source,
                            edition.quotes().stream().anyMatch(quote -> source.equals(quote.speaker())),
                            at
                        })
                        .toList());
        insertEach(
                handle,
                "insert into edition.article_media (article, media) values (?, ?)",
                edition.body().media().stream()
                        .map(media -> new Object[] {edition.id(), media})
                        .toList());
    }

    /** Those that the text and its quotes name, and those that its images are credited to. */
    private static Set<UUID> sources(Edition edition, ArticleDocument document) {
        var all = new TreeSet<>(edition.sources());
        document.media().stream()
                .flatMap(image -> Stream.ofNullable(image.credit()))
                .forEach(credit -> all.add(credit.id()));
        return all;
    }

    private void insertQuotes(Handle handle, Edition edition, ArticleDocument document) {
        var at = Timestamp.from(edition.publishedAt());
        var article = new ArticleRef(document.id(), document.slug(), document.url(), document.title());
        var batch = handle.prepareBatch("""
                insert into edition.quote (id, article, position, speaker, kind, status, locale, published_at, document)
                values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, cast(? as json))
                """);
        var chain =
                handle.prepareBatch("insert into edition.quote_source (quote, source, published_at) values (?, ?, ?)");
        for (int i = 0; i < edition.quotes().size(); i++) {
            var quote = edition.quotes().get(i);
            batch.add(
                    quote.id(),
                    edition.id(),
                    i,
                    quote.speaker(),
                    code(quote.kind()),
                    code(quote.status()),
                    edition.locale(),
                    at,
                    database.json(document.quotes().get(i).in(article)));
            for (var source : quote.sources()) {
                chain.add(quote.id(), source, at);
            }
        }
        executeUnlessEmpty(batch);
        executeUnlessEmpty(chain);
    }

    private void insertLinks(Handle handle, Edition edition, ArticleDocument document) {
        var article = new ArticleRef(document.id(), document.slug(), document.url(), document.title());
        Map<UUID, LinkDocument> shown = new HashMap<>();
        document.links().forEach(link -> shown.put(link.id(), link));
        insertEach(
                handle,
                """
                insert into edition.link (id, article, position, rel, host, target, published_at, document)
                values (?, ?, ?, ?, ?, cast(? as uuid), ?, cast(? as json))
                """,
                edition.links().stream()
                        .map(link -> new Object[] {
                            link.id(),
                            edition.id(),
                            edition.links().indexOf(link),
                            code(link.rel()),
                            link.url() == null ? null : host(link.url()),
                            link.target(),
                            Timestamp.from(edition.publishedAt()),
                            shown.containsKey(link.id())
                                    ? database.json(shown.get(link.id()).in(article))
                                    : null
                        })
                        .toList());
    }

    /** In lower case, in which hosts are compared (RFC 3986, section 3.2.2); null of an address without one. */
    private static @Nullable String host(String url) {
        var host = URI.create(url).getHost();
        return host == null ? null : host.toLowerCase(Locale.ROOT);
    }

    private static void insertTranslations(Handle handle, ArticleDocument document) {
        insertEach(
                handle,
                "insert into edition.article_translation (article, translation) values (?, ?)",
                document.translations().stream()
                        .map(translation -> new Object[] {document.id(), translation.id()})
                        .toList());
    }

    private static void insertEach(Handle handle, String sql, List<Object[]> rows) {
        var batch = handle.prepareBatch(sql);
        rows.forEach(batch::add);
        executeUnlessEmpty(batch);
    }

    private static void executeUnlessEmpty(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
