package org.pullquote.delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.query.Moment;

/**
 * The filters of a list. An item passes if it passes each.
 *
 * @param dimensions the most telling first, as it is the one that rows are read by
 * @param from published at this time or later
 * @param to published before this time
 */
public record Filter(
        List<Dimension> dimensions,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** By dimensions alone. */
    public Filter(List<Dimension> dimensions) {
        this(dimensions, null, null);
    }

    /** Of parameters. */
    public static Filter of(List<Dimension> dimensions, @Nullable Moment from, @Nullable Moment to) {
        return new Filter(dimensions, from == null ? null : from.instant(), to == null ? null : to.instant());
    }

    /**
     * The surrogate keys of a list with this filter, out of a collection. What enters or leaves it has a value of each
     * dimension, so that those of one will do; slugs may come to mean something else in any.
     */
    Set<String> keys(String collection) {
        var keys = new HashSet<String>();
        keys.addAll(dimensions.stream()
                .map(dimension -> dimension.values().places())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of(collection)));
        dimensions.forEach(dimension -> keys.addAll(dimension.values().slugs()));
        return keys;
    }

    /** Whether nothing can pass, because nothing has any of the values of a dimension. */
    boolean passesNothing() {
        return dimensions.stream().anyMatch(dimension -> dimension.values().array().length == 0);
    }
}
