package org.pullquote.delivery;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The values that one filter lets pass.
 *
 * @param array that PostgreSQL knows: of UUIDs or texts
 * @param places the surrogate keys of what is filed under them; none if no change names any
 * @param slugs the surrogate keys of the slugs that they were found by
 */
public record Values(Object[] array, List<String> places, List<String> slugs) {
    /** Texts as they are, without keys of their own. */
    public static Values texts(Collection<String> texts) {
        return new Values(texts.stream().distinct().toArray(String[]::new), List.of(), List.of());
    }

    static Values ids(Collection<UUID> ids, List<String> places, List<String> slugs) {
        return new Values(ids.toArray(UUID[]::new), places, slugs);
    }

    /** The same, with the surrogate keys of what is filed under them. */
    public Values under(List<String> places) {
        return new Values(array, places, slugs);
    }
}
