package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** Imports of exports, which hold many items. */
@QuarkusTest
class ExportImportTest {
    private static byte[] export(String number, String words) {
        return """
                <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <wp:base_blog_url>https://%1$s.example</wp:base_blog_url>
                <wp:author><wp:author_login>secret-%1$s@tidings.example</wp:author_login>
                <wp:author_email>secret-%1$s@tidings.example</wp:author_email></wp:author>
                <item><title>First %1$s</title><link>https://%1$s.example/first</link><wp:post_id>1</wp:post_id>
                <wp:post_name>first-%1$s</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                <dc:creator>secret-%1$s@tidings.example</dc:creator><wp:post_password></wp:post_password>
                <wp:post_date_gmt>2020-03-01 06:00:00</wp:post_date_gmt><content:encoded>%2$s</content:encoded>
                <wp:comment><wp:comment_author_email>secret-%1$s@tidings.example</wp:comment_author_email></wp:comment></item>
                <item><title>Second %1$s</title><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type>
                <wp:status>private</wp:status><content:encoded>Nobody knows.</content:encoded></item>
                <item><title>Menu</title><wp:post_id>3</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>
                </channel></rss>
                """.formatted(number, words).getBytes(UTF_8);
    }

    private static String number() {
        return Desk.unique("n").replaceAll("[^a-z0-9]", "");
    }

    @Test
    void anExportIsAccountedForItemByItem() {
        var number = number();

        var job = Importing.over(Importing.post("application/xml", "?publish=true", export(number, "It opened.")));

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getString("format")).isEqualTo("wxr");
        assertThat(job.getInt("total")).isEqualTo(3);
        assertThat(job.getInt("counts.created")).isEqualTo(2);
        assertThat(job.getInt("counts.skipped")).isEqualTo(1);
        assertThat(job.getInt("comments")).isEqualTo(1);
        assertThat(job.getString("items.items[0].address")).isEqualTo("https://%s.example/first".formatted(number));
        assertThat(job.getList("items.items.ref")).isEqualTo(List.of("post 1", "post 2", "nav_menu_item 3"));
        given().get("/v1/articles/first-" + number)
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo("2020-03-01T06:00:00Z"));
        given().get("/v1/articles/second-" + number).then().statusCode(404);
    }

    @Test
    void anExportAgainChangesNothingAndAnUpdatedOneUpdates() {
        var number = number();
        Importing.over(Importing.post("application/xml", "", export(number, "It opened.")));

        var again = Importing.over(Importing.post("application/xml", "", export(number, "It opened.")));
        var updated = Importing.over(Importing.post("application/xml", "", export(number, "It closed.")));

        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(updated.getInt("counts.updated")).isEqualTo(1);
        assertThat(updated.getInt("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void itemsOfSomeOutcomesArePagedAlone() {
        var export = export(number(), "It opened.");
        var job = "/manage/v1/imports/"
                + Importing.over(Importing.post("application/xml", "", export)).getString("id");

        asAdmin()
                .get(job + "?outcome=skipped&total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.items.ref", equalTo(List.of("nav_menu_item 3")))
                .body("items.total", equalTo(1))
                .body("items.query.outcome", equalTo(List.of("skipped")));
        var next = asAdmin()
                .get(job + "?outcome=created,failed&limit=1")
                .then()
                .body("items.items.ref", equalTo(List.of("post 1")))
                .extract()
                .path("items.next");
        asAdmin()
                .get(job + "?cursor=" + next)
                .then()
                .body("items.items.ref", equalTo(List.of("post 2")))
                .body("items.next", nullValue());
        asAdmin().get(job + "?outcome=updated").then().body("items.items", empty());
        asAdmin().get(job + "?outcome=lost").then().statusCode(400).body("errors[0].parameter", equalTo("outcome"));
    }

    @Inject
    DataSource database;

    @Test
    void noAddressOfAnExportReachesTheDatabase() throws SQLException {
        var number = number();
        Importing.over(Importing.post("application/xml", "", export(number, "It opened.")));

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var tables = statement.executeQuery("""
                        select table_schema || '.' || table_name from information_schema.tables
                         where table_schema in ('desk', 'edition', 'access')
                        """)) {
            while (tables.next()) {
                assertThat(count(connection, tables.getString(1), "secret-" + number))
                        .as(tables.getString(1))
                        .isZero();
            }
            assertThat(count(connection, "desk.article", "first-" + number)).isPositive();
        }
    }

    private static int count(Connection connection, String table, String words) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from %s t where t::text like '%%' || ? || '%%'".formatted(table))) {
            query.setString(1, words);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
