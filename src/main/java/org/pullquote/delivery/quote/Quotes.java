package org.pullquote.delivery.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pullquote.delivery.Answer;
import org.pullquote.delivery.Answers;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.delivery.Keys;
import org.pullquote.delivery.Listing;
import org.pullquote.delivery.Names;
import org.pullquote.delivery.Sort;
import org.pullquote.delivery.Table;
import org.pullquote.edition.PurgeKeys;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;

/** Answers what is asked of public quotes. */
@ApplicationScoped
class Quotes {
    static final Table TABLE = new Table("edition.quote");

    private final DeliveryDatabase database;
    private final Names names;
    private final Answers answers;

    Quotes(DeliveryDatabase database, Names names, Answers answers) {
        this.database = database;
        this.names = names;
        this.answers = answers;
    }

    Answer page(QuoteQuery query) {
        return database.read(handle -> {
            var changed = database.lastChange(handle);
            var filter = query.filter(names, handle);
            var listing = new Listing(TABLE, filter, Sort.NEWEST, query.paging());
            var page = listing.page(handle, query);
            return answers.documents(
                    page.map(Listing.Item::document),
                    query.paging().uri().getPath(),
                    changed,
                    Answers.keys("quotes", "quote", filter, page));
        });
    }

    Answer quote(String key) {
        var id = Ids.parse(key).orElseThrow(Problems::notFound);
        return database.read(handle -> handle.createQuery("""
                        select document, article, <changed> as changed from edition.quote where id = :id
                        """)
                .define("changed", DeliveryDatabase.LAST_CHANGE)
                .bind("id", id)
                .map((row, _) -> answers.document(
                        row.getBytes("document"),
                        row.getTimestamp("changed").toInstant(),
                        new Keys(
                                Set.of(PurgeKeys.article(row.getObject("article", UUID.class))),
                                List.of("quote:" + id))))
                .findOne()
                .orElseThrow(Problems::notFound));
    }
}
