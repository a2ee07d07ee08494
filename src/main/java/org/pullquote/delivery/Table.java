package org.pullquote.delivery;

/**
 * A table of public documents: {@code id}, {@code document}, and the columns that lists are sorted and filtered by.
 *
 * @param condition which of its rows are delivered; {@code p} stands for the table
 * @param expires from when on a row is not
 */
public record Table(String name, String condition, String expires) {
    /** A table of which every row is delivered, until something changes. */
    public Table(String name) {
        this(name, "true");
    }

    /** A table of which some rows are delivered, until something changes. */
    public Table(String name, String condition) {
        this(name, condition, "cast(null as timestamptz)");
    }
}
