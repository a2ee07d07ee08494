package org.pullquote.delivery;

/**
 * A table of public documents: {@code id}, {@code document}, and the columns that lists are sorted and filtered by.
 *
 * @param condition which of its rows are delivered; {@code p} stands for the table
 */
public record Table(String name, String condition) {
    /** A table of which every row is delivered. */
    public Table(String name) {
        this(name, "true");
    }
}
