package org.pullquote.delivery.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Answer;
import org.pullquote.delivery.Answers;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.delivery.Filter;
import org.pullquote.delivery.Listing;
import org.pullquote.delivery.Named;
import org.pullquote.delivery.Sort;
import org.pullquote.delivery.Table;
import org.pullquote.edition.TaxonKind;

/** Answers what is asked of sections, tags and public authors. */
@ApplicationScoped
class Taxa {
    private final DeliveryDatabase database;
    private final Named named;
    private final Answers answers;

    Taxa(DeliveryDatabase database, Named named, Answers answers) {
        this.database = database;
        this.named = named;
        this.answers = answers;
    }

    Answer page(TaxonKind kind, TaxonQuery query) {
        return database.read(handle -> {
            var table = new Table("edition." + kind.code());
            var listing = new Listing(table, new Filter(List.of()), Sort.NAME, query.paging());
            return answers.list(kind.code(), listing, listing.find(handle, query), UnaryOperator.identity());
        });
    }

    Answer taxon(TaxonKind kind, Address address) {
        return database.read(handle -> named.answer(
                handle,
                kind.code(),
                address,
                (row, changed) ->
                        answers.document(row.document(), changed, Named.keys(kind.code(), row.id(), address))));
    }
}
