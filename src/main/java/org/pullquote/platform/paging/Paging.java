package org.pullquote.platform.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.query.Moment;

/**
 * The parameters that every list takes, as a part of its parameter record. A cursor brings the rest of its query with it
 * ({@link CursorExpansion}).
 */
public record Paging(
        @Parameter(description = "How many items a page may hold, from 1 to 100.", example = "20")
        @RestQuery
        @DefaultValue(Limit.DEFAULT)
        Limit limit,

        @Parameter(description = "The `next` or `prev` of a page: asks for the page after or before it.")
        @RestQuery
        @Nullable
        Cursor cursor,

        @Parameter(description = "Whether to count the items of all pages.", example = "true")
        @RestQuery
        @DefaultValue("false")
        boolean total,

        @Context UriInfo uri) {

    private static final Set<String> NOT_CARRIED = Set.of("cursor", "total");

    /** Whether the page before a place is asked for, so that rows are read against the order. */
    public boolean backward() {
        return cursor != null && cursor.backward();
    }

    /** The sort key after (or before) which rows are read; none on the first page. */
    public List<String> key() {
        return cursor == null ? List.of() : cursor.key();
    }

    /**
     * A part of the sort key, read. A cursor may be made up with a right checksum, so its key is held to its type.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if there is no such part, or it cannot be read
     */
    public <T> T key(int part, Function<String, T> reading) {
        try {
            return reading.apply(key().get(part));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException madeUp) {
            throw Problems.invalid(Violation.in("cursor", Cursor.BAD, Cursor.BAD_DETAIL));
        }
    }

    /** A part of the sort key that is a text, which a database can take. */
    public String textKey(int part) {
        return key(part, text -> {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("U+0000");
            }
            return text;
        });
    }

    /** A part of the sort key that is a time, held to what is taken as one elsewhere. */
    public Instant timeKey(int part) {
        return key(part, Moment::parse);
    }

    /** How many rows to read: one more than the page may hold tells whether there is another. */
    public int rows() {
        return limit.value() + 1;
    }

    /**
     * The page that was asked for. One that was emptied since its cursor was made goes on, and back, from the place of that.
     *
     * @param query the parameter record, from which the page tells what it answers
     * @param rows at most {@link #rows()}, in the order in which they were read
     * @param key the sort key of a row, from which a cursor goes on
     */
    public <T> Page<T> page(Record query, List<T> rows, Function<? super T, List<String>> key) {
        var more = rows.size() > limit.value();
        var read = more ? rows.subList(0, limit.value()) : rows;
        var items = backward() ? read.reversed() : read;
        var before = backward() ? more : cursor != null;
        var after = backward() || more;
        return new Page<>(
                List.copyOf(items),
                after ? at(items.isEmpty() ? key() : key.apply(items.getLast()), false) : null,
                before ? at(items.isEmpty() ? key() : key.apply(items.getFirst()), true) : null,
                ResolvedQuery.of(query),
                null);
    }

    private String at(List<String> key, boolean backward) {
        var query = new TreeMap<>(uri.getQueryParameters());
        query.keySet().removeAll(NOT_CARRIED);
        return new Cursor(uri.getPath(), query, key, backward).toString();
    }
}
