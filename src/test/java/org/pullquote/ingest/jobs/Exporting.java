package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.pullquote.ingest.archive.Export;
import org.pullquote.ingest.archive.Line;

/** Exports and empty databases, in the words of a test. */
final class Exporting {
    static final String HEADER = "{\"pullquote\":{\"version\":1}}\n";

    static final String NDJSON = "application/x-ndjson";

    private Exporting() {}

    /** The job that imports lines, once it is over. */
    static JsonPath imported(String query, String lines) {
        return Importing.over(Importing.post(NDJSON, query, lines.getBytes(UTF_8)));
    }

    static String all(Export export) {
        return all(export, _ -> {});
    }

    static String all(Export export, Consumer<Line> meanwhile) {
        var out = new StringWriter();
        export.write(out, meanwhile::accept);
        return out.toString();
    }

    /** The header, and the line of the article with this id. */
    static String article(Export export, String id) {
        return HEADER
                + all(export)
                        .lines()
                        .filter(line -> line.startsWith("{\"article\":{\"id\":\"" + id))
                        .findFirst()
                        .orElseThrow()
                + "\n";
    }

    /** Takes away everything that an export has, and what was imported. */
    static void empty(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    truncate desk.article, desk.taxon, desk.source, desk.media, desk.former_slug, desk.import_job,
                        edition.article, edition.section, edition.tag, edition.author, edition.source, edition.media,
                        edition.slug, edition.tombstone cascade
                    """);
        }
    }
}
