package org.pullquote.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;

/**
 * A list, read over an index in its order from the place where the last page ended (keyset paging), so that no page costs
 * more than the first. The limit stands in the statement itself, and arrays in a select of their own, so that for PostgreSQL one
 * plan is as good for all values: made anew each time, it would cost more than the reading.
 */
public record Listing(Table table, Filter filter, Sort sort, Paging paging) {
    private static final String PLAIN = """
            select p.id, p.<sort> as sort_key, p.document, <expires> as expires, <changed> as changed
            from <table> p
            where <passes>
            order by p.<sort> <order>, p.id <order>
            limit <rows>
            """;

    /**
     * Reads from the rows of each value of the first dimension, as each has an index in the order of the list, and merges
     * them: a rare tag is not looked for in all articles, and a common one not sorted.
     */
    private static final String DRIVEN = """
            with page as (
                select distinct found.id, found.sort
                from unnest((select :values0)) as driver (value)
                cross join lateral (
                    select p.<item> as id, p.<sort> as sort
                    from <driver> p
                    where p.<value> = driver.value and <passes>
                    order by p.<sort> <order>, p.<item> <order>
                    limit <rows>) found
                order by found.sort <order>, found.id <order>
                limit <rows>)
            select p.id, p.<sort> as sort_key, p.document, <expires> as expires, <changed> as changed
            from page join <table> p using (id)
            order by page.sort <order>, p.id <order>
            """;

    /** Where no index has what passes in the order of the list: as many are gathered and sorted, for any page. */
    private static final int FEW = 5_000;

    /** The rows of a dimension that has few. */
    private static final String GATHERED = """
            with few as materialized (
                select distinct found.id
                from unnest((select :values<number>)) as driver (value)
                cross join lateral (
                    select p.<item> as id from <driver> p
                    where p.<value> = driver.value and <condition>
                    order by p.published_at, p.<item>) found)
            select p.id, p.<sort> as sort_key, p.document, <expires> as expires, <changed> as changed
            from few cross join lateral (select * from <table> t where t.id = few.id offset 0) p
            where <passes>
            order by p.<sort> <order>, p.id <order>
            limit <rows>
            """;

    private static final String SIZE = """
            select count(*)
            from unnest((select :values)) as driver (value)
            cross join lateral (
                select from <driver> p
                where p.<value> = driver.value and <condition>
                order by p.published_at limit <enough>) found
            """;

    private static final String COUNT = "select count(*) from <table> p where <passes>";

    /**
     * One item.
     *
     * @param document as it is stored: UTF-8
     * @param expires from when on it is not public, if that is known
     */
    public record Item(
            UUID id,
            String sortKey,
            byte[] document,
            Instant changed,
            @Nullable Instant expires) {
        private List<String> key() {
            return List.of(sortKey, id.toString());
        }
    }

    /**
     * What was found.
     *
     * @param changed when the public state last had, read with the page: what an answer says of its age is never too young
     */
    public record Found(Page<Item> page, Instant changed) {
        /** From when on the page is wrong, if that is known. */
        @Nullable
        Instant expires() {
            return page.items().stream()
                    .flatMap(item -> Stream.ofNullable(item.expires()))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** The page that was asked for, with the total if that was; {@code query} is the record of all parameters. */
    public Found find(Handle handle, Record query) {
        var nothing = filter.passesNothing();
        var items = nothing ? List.<Item>of() : items(handle);
        var changed = items.isEmpty()
                ? DeliveryDatabase.lastChange(handle)
                : items.getFirst().changed();
        var page = paging.page(query, items, Item::key);
        return new Found(paging.total() ? page.withTotal(nothing ? 0 : count(handle)) : page, changed);
    }

    private List<Item> items(Handle handle) {
        var driven = driven();
        var driver = driven ? 0 : few(handle);
        var sql = driven ? DRIVEN : driver < 0 ? PLAIN : GATHERED;
        var query = handle.createQuery(sql)
                .define("table", table.name())
                .define("sort", sort.column())
                .define("expires", table.expires())
                .define("changed", DeliveryDatabase.LAST_CHANGE)
                .define("order", descending() ? "desc" : "asc")
                .define("passes", passes(driver))
                .define("number", driver)
                .define("rows", paging.rows());
        if (driver >= 0) {
            define(query, filter.dimensions().get(driver));
        }
        if (!paging.key().isEmpty()) {
            query.bind("key", sort.isTime() ? paging.timeKey(0) : paging.textKey(0))
                    .bind("id", paging.key(1, UUID::fromString));
        }
        return bind(query)
                .map((row, _) -> new Item(
                        row.getObject("id", UUID.class),
                        sort.key(row, "sort_key"),
                        row.getBytes("document"),
                        row.getTimestamp("changed").toInstant(),
                        DeliveryDatabase.time(row, "expires")))
                .list();
    }

    private static Query define(Query query, Dimension driver) {
        return query.define("driver", driver.table())
                .define("item", driver.item())
                .define("value", driver.value())
                .define("condition", driver.condition());
    }

    /** The number of the first dimension that has few rows; -1 if none has. */
    private int few(Handle handle) {
        return IntStream.range(0, filter.dimensions().size())
                .filter(i -> size(handle, filter.dimensions().get(i)) <= FEW)
                .findFirst()
                .orElse(-1);
    }

    private static long size(Handle handle, Dimension dimension) {
        return define(handle.createQuery(SIZE), dimension)
                .bind("values", dimension.values().array())
                .define("enough", FEW + 1)
                .mapTo(Long.class)
                .one();
    }

    private long count(Handle handle) {
        var query = handle.createQuery(COUNT)
                .define("table", table.name())
                .define("passes", String.join(" and ", conditions("id", -1, table.condition(), false)));
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

    /** @param driver the number of the dimension whose rows are read, or -1 */
    private String passes(int driver) {
        var item = driven() ? filter.dimensions().getFirst().item() : "id";
        var condition = driven() ? filter.dimensions().getFirst().condition() : table.condition();
        var conditions = conditions(item, driver, condition, !driven());
        if (!paging.key().isEmpty()) {
            conditions.add("(p.%s, p.%s) %s (cast(:key as %s), :id)"
                    .formatted(sort.column(), item, descending() ? "<" : ">", sort.type()));
        }
        return String.join(" and ", conditions);
    }

    private List<String> conditions(String item, int without, String condition, boolean probed) {
        var conditions = new ArrayList<String>();
        conditions.add(condition);
        for (var i = 0; i < filter.dimensions().size(); i++) {
            var dimension = filter.dimensions().get(i);
            if (i != without) {
                conditions.add(probed ? dimension.probed(item, i) : dimension.exists(item, i));
            }
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
