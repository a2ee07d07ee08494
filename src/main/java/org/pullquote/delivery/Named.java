package org.pullquote.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.pullquote.edition.PurgeKeys;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;

/** One source, section, tag or author, under its id or a slug that it has or had. */
@ApplicationScoped
public class Named {
    private final Names names;

    Named(Names names) {
        this.names = names;
    }

    /**
     * One that is public.
     *
     * @param document as it is stored: UTF-8
     */
    public record Row(UUID id, String slug, byte[] document) {}

    /**
     * The answer at an address.
     *
     * @param kind which is also its table's name
     * @param found makes it of what is found and of the time of the last change
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if nothing public is there
     */
    public Answer answer(Handle handle, String kind, Address address, BiFunction<Row, Instant, Answer> found) {
        var changed = DeliveryDatabase.lastChange(handle);
        var row = names.ids(handle, kind, List.of(address.key())).stream()
                .findFirst()
                .flatMap(id -> handle.createQuery("select id, slug, document from edition.<kind> where id = :id")
                        .define("kind", kind)
                        .bind("id", id)
                        .map((result, _) -> new Row(
                                result.getObject("id", UUID.class),
                                result.getString("slug"),
                                result.getBytes("document")))
                        .findOne())
                .orElseThrow(Problems::notFound);
        return Ids.parse(address.key()).filter(row.id()::equals).isPresent()
                        || address.key().equals(row.slug())
                ? found.apply(row, changed)
                : new Answer.Moved(address.with(row.slug()), keys(kind, row.id(), address));
    }

    /** Those of the thing, of what is filed under it (without which it may not be public), and of its slug. */
    public static Keys keys(String kind, UUID id, Address address) {
        var purged = new HashSet<>(Set.of(PurgeKeys.named(kind, id), PurgeKeys.under(kind, id)));
        if (Ids.parse(address.key()).isEmpty()) {
            purged.add(PurgeKeys.slug(address.key()));
        }
        return new Keys(purged, List.of());
    }
}
