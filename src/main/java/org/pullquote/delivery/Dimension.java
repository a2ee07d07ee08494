package org.pullquote.delivery;

/**
 * One filter of a list: the items that have any of the values.
 *
 * @param table that has a row for each value of an item
 * @param item its column of the item's id
 * @param value its column of the value
 * @param condition of a row, beside; {@code p} stands for the table
 */
public record Dimension(String table, String item, String value, String condition, Values values) {
    /** Of a table of values beside that of the items, such as {@code edition.article_tag}. */
    public static Dimension beside(String table, String item, String value, Values values) {
        return new Dimension(table, item, value, "true", values);
    }

    /** Of a column in the items' own table. */
    public static Dimension of(Table table, String column, Values values) {
        return new Dimension(table.name(), "id", column, "true", values);
    }

    /** The same, where the row also meets a condition; {@code p} stands for the table. */
    public Dimension where(String condition) {
        return new Dimension(table, item, value, condition, values);
    }

    /** As a condition of an item that {@code p.<id>} names, with the values bound as {@code :values<number>}. */
    String exists(String id, int number) {
        return exists(id, number, "");
    }

    /** The same, looked up for each item: never turned around into a reading of the whole table. */
    String probed(String id, int number) {
        return exists(id, number, " offset 0");
    }

    private String exists(String id, int number, String end) {
        return "exists (select from %s f where f.%s = p.%s and f.%s = any(:values%d) and %s%s)"
                .formatted(table, item, id, value, number, condition.replace("p.", "f."), end);
    }
}
