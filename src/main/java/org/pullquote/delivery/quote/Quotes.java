package org.pullquote.delivery.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
            var listing = new Listing(TABLE, query.filter(names, handle), Sort.NEWEST, query.paging());
            return answers.list("quote", listing, listing.find(handle, query), UnaryOperator.identity());
        });
    }

    Answer quote(String key) {
        var id = Ids.parse(key).orElseThrow(Problems::notFound);
        return database.read(handle -> handle.createQuery("""
                        select quote.document, article.id as article, article.expires_at, <changed> as changed
                        from edition.quote join edition.article on article.id = quote.article
                        where quote.id = :id
                        """)
                .define("changed", DeliveryDatabase.LAST_CHANGE)
                .bind("id", id)
                .map((row, _) -> answers.document(
                                row.getBytes("document"),
                                row.getTimestamp("changed").toInstant(),
                                new Keys(
                                        Set.of(PurgeKeys.article(row.getObject("article", UUID.class))),
                                        List.of("quote:" + id)))
                        .until(DeliveryDatabase.time(row, "expires_at")))
                .findOne()
                .orElseThrow(Problems::notFound));
    }
}
