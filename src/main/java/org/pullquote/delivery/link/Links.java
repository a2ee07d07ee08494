package org.pullquote.delivery.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.pullquote.delivery.Answer;
import org.pullquote.delivery.Answers;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.delivery.Listing;
import org.pullquote.delivery.Names;
import org.pullquote.delivery.Sort;
import org.pullquote.delivery.Table;

/** Answers what is asked of public links. */
@ApplicationScoped
class Links {
    /** A link to an article that is not public has no document. */
    static final Table TABLE = new Table("edition.link", "p.document is not null");

    private final DeliveryDatabase database;
    private final Names names;
    private final Answers answers;

    Links(DeliveryDatabase database, Names names, Answers answers) {
        this.database = database;
        this.names = names;
        this.answers = answers;
    }

    Answer page(LinkQuery query) {
        return database.read(handle -> {
            var listing = new Listing(TABLE, query.filter(names, handle), Sort.NEWEST, query.paging());
            return answers.list("link", listing, listing.find(handle, query), UnaryOperator.identity());
        });
    }
}
