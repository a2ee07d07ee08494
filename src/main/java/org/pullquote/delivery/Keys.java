package org.pullquote.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The surrogate keys of an answer.
 *
 * @param purged those by which a change makes it wrong ({@link org.pullquote.edition.PurgeKeys}); it is purged by each
 * @param shown what else can be seen in it, for those who purge by hand; no change names only these
 */
public record Keys(Set<String> purged, List<String> shown) {
    public Keys {
        purged = Set.copyOf(purged);
        shown = List.copyOf(shown);
    }

    /** Without more to be seen in it. */
    public static Keys of(String... purged) {
        return new Keys(Set.of(purged), List.of());
    }

    /** Of a list: those of its filter, and the ids of its items. */
    static Keys ofList(Set<String> purged, String kind, Collection<UUID> items) {
        return new Keys(purged, items.stream().map(id -> kind + ":" + id).toList());
    }

    /** All, those that a change may name first, in an order that stays. */
    Stream<String> all() {
        return Stream.concat(purged.stream().sorted(), shown.stream());
    }
}
