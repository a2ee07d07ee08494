package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an export knows of people, beside their names, reaches no table. */
@QuarkusTest
class PrivateDataTest {
    private final String secret = "s" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    AgroalDataSource database;

    private List<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var list = connection.createStatement()) {
            var tables = list.executeQuery(
                    "select schemaname || '.' || quote_ident(tablename) from pg_tables where schemaname in ('desk', 'edition', 'access')");
            while (tables.next()) {
                var table = tables.getString(1);
                try (var search = connection.prepareStatement(
                        "select exists (select from %s row where position(? in cast(row as text)) > 0)"
                                .formatted(table))) {
                    search.setString(1, text);
                    var answer = search.executeQuery();
                    answer.next();
                    if (answer.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void noAddressAndNoPasswordOfAWordPressExportReachesTheDatabase() throws SQLException {
        var export = """
                <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://SECRET-site.example</wp:base_blog_url>
                <wp:author><wp:author_id>1</wp:author_id><wp:author_login>SECRET@mail.example</wp:author_login>
                <wp:author_email>SECRET@mail.example</wp:author_email>
                <wp:author_display_name>SECRET@mail.example</wp:author_display_name></wp:author>
                <item><title>The bridge SECRET-title</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>
                <wp:status>publish</wp:status><dc:creator>SECRET@mail.example</dc:creator>
                <wp:post_password>hash-SECRET</wp:post_password><content:encoded><![CDATA[<p>It opened.</p>]]></content:encoded>
                <wp:postmeta><wp:meta_key>_edit</wp:meta_key><wp:meta_value>hash-SECRET</wp:meta_value></wp:postmeta>
                <wp:comment><wp:comment_author>SECRET-reader</wp:comment_author>
                <wp:comment_author_email>SECRET@mail.example</wp:comment_author_email>
                <wp:comment_author_IP>192.0.2.SECRET</wp:comment_author_IP>
                <wp:comment_content>SECRET-words</wp:comment_content></wp:comment></item>
                </channel></rss>""".replace("SECRET", secret);

        var job = Importing.over(Importing.post("application/xml", "?publish=true", export.getBytes(UTF_8)));

        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(job.getInt("comments")).isEqualTo(1);
        assertThat(Importing.article(job).getString("status")).isEqualTo("draft");
        assertThat(tablesWith(secret + "-title")).contains("desk.article", "desk.revision");
        for (var kept :
                List.of("@mail", "hash-" + secret, secret + "-reader", secret + "-words", "192.0.2." + secret)) {
            assertThat(tablesWith(kept.startsWith("@") ? secret + kept : kept)).isEmpty();
        }
    }

    @Test
    void noAddressAndNoPasswordOfAGhostExportReachesTheDatabase() throws SQLException {
        var export = """
                {"db":[{"meta":{"version":"5.0"},"data":{"posts":[{"id":"1SECRET","uuid":"u","title":"The bridge SECRET-title",
                "slug":"SECRET-title","html":"<p>It opened.</p>","status":"published","visibility":"public",
                "published_at":"2020-03-01T06:00:00Z"}],
                "users":[{"id":"9","name":"SECRET@mail.example","slug":"SECRET","email":"SECRET@mail.example",
                "password":"hash-SECRET"}],"posts_authors":[{"post_id":"1SECRET","author_id":"9"}],
                "members":[{"id":"7","email":"SECRET@mail.example"}]}}]}""".replace("SECRET", secret);

        var job = Importing.over(asAdmin()
                .contentType("application/json")
                .body(export.getBytes(UTF_8))
                .post("/manage/v1/imports?publish=true"));

        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(tablesWith(secret + "-title")).contains("desk.article", "edition.article");
        assertThat(tablesWith(secret + "@mail")).isEmpty();
        assertThat(tablesWith("hash-" + secret)).isEmpty();
    }
}
