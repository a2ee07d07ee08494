package org.pullquote.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it, absent on the last
 * @param prev the cursor of the page before it, absent on the first
 * @param query the filters, sort and limit that it answers, defaults included
 * @param total how many items all pages have together, if that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @Nullable String prev,
        Map<String, Object> query,
        @Nullable Long total) {
    /** The same page with each item turned into another. */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next, prev, query, total);
    }

    /** The same page, with the number of items on all. */
    public Page<T> withTotal(long total) {
        return new Page<>(items, next, prev, query, total);
    }

    /** The {@code Link} header (RFC 8288) of a page of the list at a path; empty if it is the only one. */
    public String links(String path) {
        return Stream.of(link(path, next, "next"), link(path, prev, "prev"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> link(String path, @Nullable String cursor, String rel) {
        return Optional.ofNullable(cursor).map(there -> "<%s?cursor=%s>; rel=\"%s\"".formatted(path, there, rel));
    }
}
