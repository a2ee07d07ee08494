package org.pullquote.delivery.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Answer;
import org.pullquote.delivery.Answers;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.delivery.Listing;
import org.pullquote.delivery.Named;
import org.pullquote.delivery.Sort;
import org.pullquote.delivery.Table;
import org.pullquote.delivery.source.CountedSource.Counts;
import org.pullquote.edition.SourceDocument;

/** Answers what is asked of public sources. */
@ApplicationScoped
class Sources {
    static final Table TABLE = new Table("edition.source");

    private static final String COUNTS = """
            select s.id,
                (select count(*) from edition.quote_source q where q.source = s.id) as quotes,
                (select count(*) from edition.article_source a where a.source = s.id) as articles
            from unnest(:ids) as s (id)
            """;

    private final DeliveryDatabase database;
    private final Named named;
    private final Answers answers;
    private final ObjectMapper mapper;

    Sources(DeliveryDatabase database, Named named, Answers answers, ObjectMapper mapper) {
        this.database = database;
        this.named = named;
        this.answers = answers;
        this.mapper = mapper;
    }

    Answer page(SourceQuery query) {
        return database.read(handle -> {
            var filter = query.filter();
            var found = new Listing(TABLE, filter, Sort.NAME, query.paging()).find(handle, query);
            var page = found.page();
            var counts =
                    counts(handle, page.items().stream().map(Listing.Item::id).toList());
            return answers.page(
                    page.map(item -> counted(item.document(), counts.get(item.id()))),
                    query.paging().uri().getPath(),
                    found.changed(),
                    Answers.keys("source", filter, page));
        });
    }

    Answer source(Address address) {
        return database.read(handle -> named.answer(
                handle,
                "source",
                address,
                (row, changed) -> answers.of(
                        counted(
                                row.document(),
                                counts(handle, List.of(row.id())).get(row.id())),
                        changed,
                        Named.keys("source", row.id(), address))));
    }

    private static Map<UUID, Counts> counts(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(COUNTS)
                .bind("ids", ids.toArray(UUID[]::new))
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn("id", UUID.class),
                            new Counts(row.getColumn("quotes", Long.class), row.getColumn("articles", Long.class)));
                    return all;
                });
    }

    private CountedSource counted(byte[] document, @org.jspecify.annotations.Nullable Counts counts) {
        try {
            return new CountedSource(mapper.readValue(document, SourceDocument.class), Objects.requireNonNull(counts));
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored source is one", unreadable);
        }
    }
}
