package org.pullquote.edition;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.url.Host;

/** The rows of public articles and their parts, collected for many articles and written table by table. */
final class ArticleRows {
    private static final String ARTICLE = """
            insert into edition.article
                (id, story, slug, locale, title, section, published_at, updated_at, revision, expires_at, content, document)
            values (?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, cast(? as timestamptz), cast(? as json), cast(? as json))
            """;
    private static final String TAG = "insert into edition.article_tag (article, tag, published_at) values (?, ?, ?)";
    private static final String AUTHOR =
            "insert into edition.article_author (article, author, published_at) values (?, ?, ?)";
    private static final String SOURCE =
            "insert into edition.article_source (article, source, speaks, published_at) values (?, ?, ?, ?)";
    private static final String MEDIA = "insert into edition.article_media (article, media) values (?, ?)";
    private static final String QUOTE = """
            insert into edition.quote (id, article, position, speaker, kind, status, locale, published_at, document)
            values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, cast(? as json))
            """;
    private static final String QUOTE_SOURCE =
            "insert into edition.quote_source (quote, source, published_at) values (?, ?, ?)";
    private static final String LINK = """
            insert into edition.link (id, article, position, rel, host, target, published_at, document)
            values (?, ?, ?, ?, ?, cast(? as uuid), ?, cast(? as json))
            """;
    private static final String LINK_IN_TEXT = "insert into edition.article_link (article, target) values (?, ?)";
    private static final String TRANSLATION =
            "insert into edition.article_translation (article, translation) values (?, ?)";

    /** A row names those of the tables before its own. */
    private static final List<String> ORDER =
            List.of(ARTICLE, TAG, AUTHOR, SOURCE, MEDIA, QUOTE, QUOTE_SOURCE, LINK, LINK_IN_TEXT, TRANSLATION);

    private final EditionDatabase database;
    private final Map<String, List<@Nullable Object[]>> rows = new HashMap<>();

    ArticleRows(EditionDatabase database, Collection<Issue> issues) {
        this.database = database;
        issues.forEach(this::add);
    }

    void insert(Handle handle) {
        for (var table : ORDER) {
            var batch = handle.prepareBatch(table);
            rows.getOrDefault(table, List.of()).forEach(batch::add);
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private void row(String table, @Nullable Object... values) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(values);
    }

    private void add(Issue issue) {
        var edition = issue.edition();
        var at = Timestamp.from(edition.publishedAt());
        row(
                ARTICLE,
                edition.id(),
                edition.story(),
                edition.slug(),
                edition.locale(),
                edition.title(),
                edition.section(),
                at,
                Timestamp.from(edition.updatedAt()),
                edition.revision(),
                edition.expiresAt() == null ? null : Timestamp.from(edition.expiresAt()),
                database.json(edition),
                database.json(issue.document()));
        Set.copyOf(edition.tags()).forEach(tag -> row(TAG, edition.id(), tag, at));
        Set.copyOf(edition.authors()).forEach(author -> row(AUTHOR, edition.id(), author, at));
        issue.sources().forEach(source -> row(SOURCE, edition.id(), source, speaks(edition, source), at));
        edition.body().media().forEach(media -> row(MEDIA, edition.id(), media));
        addQuotes(issue, at);
        addLinks(issue, at);
        edition.linkedInText().forEach(target -> row(LINK_IN_TEXT, edition.id(), target));
        issue.document().translations().forEach(translation -> row(TRANSLATION, edition.id(), translation.id()));
    }

    private static boolean speaks(Edition edition, UUID source) {
        return edition.quotes().stream().anyMatch(quote -> source.equals(quote.speaker()));
    }

    private void addQuotes(Issue issue, Timestamp at) {
        var edition = issue.edition();
        var documents = issue.quotes();
        for (int i = 0; i < edition.quotes().size(); i++) {
            var quote = edition.quotes().get(i);
            row(
                    QUOTE,
                    quote.id(),
                    edition.id(),
                    i,
                    quote.speaker(),
                    code(quote.kind()),
                    code(quote.status()),
                    edition.locale(),
                    at,
                    database.json(documents.get(i)));
            quote.sources().forEach(source -> row(QUOTE_SOURCE, quote.id(), source, at));
        }
    }

    private void addLinks(Issue issue, Timestamp at) {
        var edition = issue.edition();
        Map<UUID, LinkDocument> shown = new HashMap<>();
        issue.document().links().forEach(link -> shown.put(link.id(), link));
        for (int i = 0; i < edition.links().size(); i++) {
            var link = edition.links().get(i);
            var document = shown.get(link.id());
            row(
                    LINK,
                    link.id(),
                    edition.id(),
                    i,
                    code(link.rel()),
                    link.url() == null ? null : Host.of(link.url()).orElse(null),
                    link.target(),
                    at,
                    document == null ? null : database.json(document.in(issue.ref())));
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
