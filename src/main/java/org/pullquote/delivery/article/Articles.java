package org.pullquote.delivery.article;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Answer;
import org.pullquote.delivery.Answers;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.delivery.Keys;
import org.pullquote.delivery.Listing;
import org.pullquote.delivery.Names;
import org.pullquote.delivery.Table;
import org.pullquote.delivery.article.ArticleRepository.Row;
import org.pullquote.edition.PurgeKeys;
import org.pullquote.edition.form.ArticleForm;
import org.pullquote.edition.form.BodyForm;
import org.pullquote.edition.form.Part;
import org.pullquote.platform.Settings;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.problem.Problems;

/** Answers what is asked of public articles. */
@ApplicationScoped
class Articles {
    static final Table TABLE = new Table("edition.article", "true", "p.expires_at");

    private static final ArticleView WHOLE = new ArticleView(null, new ArticleForm(BodyForm.BLOCKS, List.of(), null));

    private final DeliveryDatabase database;
    private final ArticleRepository repository;
    private final Names names;
    private final Answers answers;
    private final ObjectMapper mapper;
    private final String defaultLocale;

    Articles(
            DeliveryDatabase database,
            ArticleRepository repository,
            Names names,
            Answers answers,
            ObjectMapper mapper,
            Settings settings) {
        this.database = database;
        this.repository = repository;
        this.names = names;
        this.answers = answers;
        this.mapper = mapper;
        this.defaultLocale = settings.defaultLocale().text();
    }

    Answer page(ArticleQuery query) {
        return database.read(handle -> {
            var listing =
                    new Listing(TABLE, query.filter(names, handle), query.sort().sort(), query.paging());
            var projection = query.projection();
            return answers.list(
                    "article", listing, listing.find(handle, query), document -> projection.of(document, mapper));
        });
    }

    /** One article, under its id or its slug. */
    Answer article(ArticleView view, Address address) {
        return answer(view.locale(), address, row -> article(row, view, address));
    }

    private Answer article(Row row, ArticleView view, Address address) {
        var document = document(row);
        return answers.document(
                        view.form().projection().of(document, mapper),
                        row.changed(),
                        keys(row, address, view.locale(), document))
                .until(row.expires());
    }

    /** What these slugs and ids, as they are written, name now; those that name nothing are left out. */
    Map<String, Row> rows(Collection<String> keys) {
        return database.read(handle -> rows(handle, keys, List.of()));
    }

    /** The article, whole, that was found under the key of an address. */
    Answer whole(Row row, Address address) {
        var there = stillPublic(row);
        return isMoved(there, address) ? moved(there, address, null) : article(there, WHOLE, address);
    }

    /** A page of one part of an article. */
    Answer part(Part part, PartQuery query, Address address) {
        return answer(query.locale(), address, row -> {
            var document = document(row);
            return answers.page(
                            part(tree(document).path(part.member()), query),
                            address.path(),
                            row.changed(),
                            keys(row, address, query.locale(), document))
                    .until(row.expires());
        });
    }

    private static Page<JsonNode> part(JsonNode items, PartQuery query) {
        var paging = query.paging();
        // Made up, or of an article that has fewer by now: beyond its ends there is nothing.
        var key = paging.key().isEmpty() ? -1 : Math.clamp(paging.key(0, Integer::parseInt), -1, items.size());
        var rows = paging.backward()
                ? IntStream.iterate(key - 1, i -> i >= 0, i -> i - 1)
                : IntStream.range(key + 1, items.size());
        var page = paging.page(query, rows.limit(paging.rows()).boxed().toList(), i -> List.of(i.toString()))
                .map(items::get);
        return paging.total() ? page.withTotal(items.size()) : page;
    }

    private Answer answer(@Nullable LanguageTag locale, Address address, Function<Row, Answer> found) {
        var wanted = locale == null ? List.<String>of() : locale.lookup();
        return database.read(handle -> {
            var row = rows(handle, List.of(address.key()), wanted).values().stream()
                    .findFirst()
                    .map(Articles::stillPublic)
                    .orElseThrow(Problems::notFound);
            var told = locale == null ? row : translation(handle, row, locale);
            return told.id().equals(row.id()) && isMoved(row, address)
                    ? moved(row, address, locale)
                    : found.apply(told);
        });
    }

    private Map<String, Row> rows(Handle handle, Collection<String> keys, List<String> locales) {
        var rows = new HashMap<String, Row>();
        var ids = keys.stream().flatMap(key -> Ids.parse(key).stream()).toList();
        if (!ids.isEmpty()) {
            rows.putAll(repository.byIds(handle, ids));
        }
        if (ids.size() < keys.size()) {
            var slugs = keys.stream().filter(key -> Ids.parse(key).isEmpty()).toList();
            rows.putAll(repository.bySlugs(handle, slugs, locales, defaultLocale));
        }
        return rows;
    }

    private static Row stillPublic(Row row) {
        if (row.reason() != null) {
            throw Problems.gone(row.reason(), "This article was public until it was taken away: " + row.reason() + ".");
        }
        return row;
    }

    private static boolean isMoved(Row row, Address address) {
        return Ids.parse(address.key()).isEmpty() && !address.key().equals(row.slug());
    }

    /** The article of the same story that satisfies a language tag best, which may be the one that was asked for. */
    private Row translation(Handle handle, Row asked, LanguageTag wanted) {
        var tags = wanted.lookup();
        if (asked.locale().equals(tags.getFirst())) {
            return asked;
        }
        var story = repository.story(handle, Objects.requireNonNull(asked.story(), "What is public has a story"));
        return story.stream()
                .filter(row -> tags.contains(row.locale()))
                .min(Comparator.comparingInt(row -> tags.indexOf(row.locale())))
                .map(row -> row.id().equals(asked.id()) ? asked : row)
                .orElseThrow(() -> Problems.of(
                        404,
                        "no-translation",
                        "This article is not there in %s. It is in %s."
                                .formatted(
                                        wanted.text(),
                                        story.stream().map(Row::locale).collect(joining(", ")))));
    }

    /** The new slug may be another article's in the default locale, so that any other locale is told. */
    private Answer moved(Row row, Address address, @Nullable LanguageTag locale) {
        var there = locale != null || row.locale().equals(defaultLocale)
                ? address.with(row.slug())
                : address.with(row.slug(), "locale", row.locale());
        return new Answer.Moved(there, new Keys(purged(row, address, locale), List.of()));
    }

    private static Keys keys(Row row, Address address, @Nullable LanguageTag locale, byte[] document) {
        return new Keys(purged(row, address, locale), SurrogateKeys.of(document));
    }

    private static Set<String> purged(Row row, Address address, @Nullable LanguageTag locale) {
        var keys = new HashSet<>(Set.of(PurgeKeys.article(row.id())));
        if (Ids.parse(address.key()).isEmpty()) {
            keys.add(PurgeKeys.slug(address.key()));
        }
        if (locale != null && row.story() != null) {
            keys.add(PurgeKeys.story(row.story()));
        }
        return keys;
    }

    private static byte[] document(Row row) {
        if (row.document() == null) {
            throw new IllegalStateException("A public article has a document: " + row.id());
        }
        return row.document();
    }

    private JsonNode tree(byte[] document) {
        try {
            return mapper.readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A stored document is JSON", unreadable);
        }
    }
}
