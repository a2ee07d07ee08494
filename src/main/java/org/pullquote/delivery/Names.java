package org.pullquote.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pullquote.edition.PurgeKeys;
import org.pullquote.platform.ids.Ids;

/** Finds what a slug or an id in an address or a filter names. Slugs of the past name what they named. */
@ApplicationScoped
public class Names {
    /**
     * The ids of what the members of a filter name; those that name nothing are left out. Content comes and goes, so that a
     * filter by something unknown is no error: it finds nothing. The id of a source that was merged names what it became.
     */
    public List<UUID> ids(Handle handle, String kind, Collection<String> keys) {
        var named = handle.createQuery("""
                        select distinct slug, target from edition.slug where kind = :kind and slug = any(:slugs)
                        """)
                .bind("kind", kind)
                .bind("slugs", keys.stream().map(Names::canonical).toArray(String[]::new))
                .reduceRows(new HashMap<String, Set<UUID>>(), (found, row) -> {
                    found.computeIfAbsent(row.getColumn("slug", String.class), _ -> new LinkedHashSet<>())
                            .add(row.getColumn("target", UUID.class));
                    return found;
                });
        return keys.stream()
                .flatMap(key -> named.getOrDefault(canonical(key), itself(key)).stream())
                .distinct()
                .toList();
    }

    private static String canonical(String key) {
        return Ids.parse(key).map(UUID::toString).orElse(key);
    }

    private static Set<UUID> itself(String key) {
        return Ids.parse(key).map(Set::of).orElse(Set.of());
    }

    /** What the members of a filter name, with the surrogate keys of what is filed under it. */
    public Values values(Handle handle, String kind, Collection<String> keys) {
        var ids = ids(handle, kind, keys);
        return Values.ids(
                ids,
                ids.stream()
                        .map(id -> kind.equals("article") ? PurgeKeys.article(id) : PurgeKeys.under(kind, id))
                        .toList(),
                keys.stream()
                        .filter(key -> Ids.parse(key).isEmpty())
                        .map(PurgeKeys::slug)
                        .toList());
    }

    /** The values of a filter as the columns have them: the names of the constants in kebab-case. */
    public static List<String> of(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
