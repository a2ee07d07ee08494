package org.pullquote.ingest.read.ghost;

import java.util.function.Consumer;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.JsonItems;
import org.pullquote.ingest.read.items.Members;

/**
 * The tables of an export.
 *
 * @param wrapped whether they stand in the first of its databases, or in the export itself
 */
record Tables(Upload upload, boolean wrapped) {
    static Tables of(Upload upload) {
        try (var databases = new JsonItems(upload, "db")) {
            return new Tables(upload, databases.opened());
        }
    }

    JsonItems rows(String table) {
        return wrapped ? new JsonItems(upload, "db", "data", table) : new JsonItems(upload, "data", table);
    }

    void each(String table, Consumer<Members> use) {
        try (var rows = rows(table)) {
            rows.forEachRemaining(row -> use.accept(new Members(row)));
        }
    }
}
