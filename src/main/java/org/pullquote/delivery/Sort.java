package org.pullquote.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The order of a list; what is equal in it is ordered by id.
 *
 * @param type of the column in PostgreSQL
 */
public record Sort(String column, String type, boolean descending) {
    private static final String TIME = "timestamptz";

    /** The newest first. */
    public static final Sort NEWEST = new Sort("published_at", TIME, true);

    /** By name, in the database's collation. */
    public static final Sort NAME = new Sort("name", "text", false);

    boolean isTime() {
        return type.equals(TIME);
    }

    /** A column of this order as a cursor has it: a time as in RFC 3339. */
    String key(ResultSet row, String column) throws SQLException {
        return isTime() ? row.getTimestamp(column).toInstant().toString() : row.getString(column);
    }
}
