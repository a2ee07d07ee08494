package org.pullquote.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;

/**
 * A list, read over an index in its order from the place where the last page ended (keyset paging), so that no page costs
 * more than the first.
 */
public record Listing(Table table, Filter filter, Sort sort, Paging paging) {
    private static final String PLAIN = """
            select p.id, <key> as sort_key, p.document
            from <table> p
            where <passes>
            order by p.<sort> <order>, p.id <order>
            limit :rows
            """;

    /**
     * Reads from the rows of each value of the first dimension, as each has an index in the order of the list, and merges
     * them: a rare tag is not looked for in all articles, and a common one not sorted.
     */
    private static final String DRIVEN = """
            with page as (
                select distinct found.id, found.sort
                from unnest(:values0) as driver (value)
                cross join lateral (
                    select p.<item> as id, p.<sort> as sort
                    from <driver> p
                    where p.<value> = driver.value and <passes>
                    order by p.<sort> <order>, p.<item> <order>
                    limit :rows) found
                order by found.sort <order>, found.id <order>
                limit :rows)
            select p.id, <key> as sort_key, p.document
            from page join <table> p using (id)
            order by page.sort <order>, p.id <order>
            """;

    private static final String COUNT = "select count(*) from <table> p where <passes>";

    /** One item, as it is stored. */
    public record Item(UUID id, String sortKey, String document) {
        private List<String> key() {
            return List.of(sortKey, id.toString());
        }
    }

    /** The page that was asked for, with the total if that was; {@code query} is the record of all parameters. */
    public Page<Item> page(Handle handle, Record query) {
        var nothing = filter.passesNothing();
        var page = paging.page(query, nothing ? List.<Item>of() : items(handle), Item::key);
        return paging.total() ? page.withTotal(nothing ? 0 : count(handle)) : page;
    }

    private List<Item> items(Handle handle) {
        var query = handle.createQuery(driven() ? DRIVEN : PLAIN)
                .define("table", table.name())
                .define("sort", sort.column())
                .define("key", sort.key(driven() ? "page.sort" : "p." + sort.column()))
                .define("order", descending() ? "desc" : "asc")
                .define("passes", passes())
                .bind("rows", paging.rows());
        if (driven()) {
            var driver = filter.dimensions().getFirst();
            query.define("driver", driver.table()).define("item", driver.item()).define("value", driver.value());
        }
        if (!paging.key().isEmpty()) {
            query.bind("key", sort.isTime() ? paging.timeKey(0) : paging.textKey(0))
                    .bind("id", paging.key(1, UUID::fromString));
        }
        return bind(query)
                .map((row, _) ->
                        new Item(row.getObject("id", UUID.class), row.getString("sort_key"), row.getString("document")))
                .list();
    }

    private long count(Handle handle) {
        var query = handle.createQuery(COUNT)
                .define("table", table.name())
                .define("passes", String.join(" and ", conditions("id", 0, table.condition())));
        return bind(query).mapTo(Long.class).one();
    }

    /** Whether the first dimension's table can be read in the order of the list. */
    private boolean driven() {
        return !filter.dimensions().isEmpty()
                && (sort.column().equals(Sort.NEWEST.column())
                        || filter.dimensions().getFirst().table().equals(table.name()));
    }

    private boolean descending() {
        return sort.descending() != paging.backward();
    }

    private String passes() {
        var item = driven() ? filter.dimensions().getFirst().item() : "id";
        var conditions = driven()
                ? conditions(item, 1, filter.dimensions().getFirst().condition())
                : conditions(item, 0, table.condition());
        if (!paging.key().isEmpty()) {
            conditions.add("(p.%s, p.%s) %s (cast(:key as %s), :id)"
                    .formatted(sort.column(), item, descending() ? "<" : ">", sort.type()));
        }
        return String.join(" and ", conditions);
    }

    private List<String> conditions(String item, int firstDimension, String condition) {
        var conditions = new ArrayList<String>();
        conditions.add(condition);
        for (var i = firstDimension; i < filter.dimensions().size(); i++) {
            conditions.add(filter.dimensions().get(i).exists(item, i));
        }
        if (filter.from() != null) {
            conditions.add("p.published_at >= :from");
        }
        if (filter.to() != null) {
            conditions.add("p.published_at < :to");
        }
        return conditions;
    }

    private Query bind(Query query) {
        for (var i = 0; i < filter.dimensions().size(); i++) {
            query.bind("values" + i, filter.dimensions().get(i).values().array());
        }
        if (filter.from() != null) {
            query.bind("from", filter.from());
        }
        if (filter.to() != null) {
            query.bind("to", filter.to());
        }
        return query;
    }
}
