package org.pullquote.delivery.plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pullquote.platform.database.OwnDatabase;
import org.pullquote.platform.paging.Cursor;

/** What each list reads of 100,000 editions, as PostgreSQL counts it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ListPlansTest {
    private static final int ARTICLES = 100_000;

    @Inject
    AgroalDataSource primary;

    @BeforeEach
    void load() throws SQLException {
        if (number("select count(*) from edition.article") < ARTICLES) {
            run(script());
            run("vacuum analyze");
        }
        Flushing.ON.set(true);
    }

    @AfterEach
    void stopFlushing() {
        Flushing.ON.set(false);
    }

    @Test
    void noListReadsATableOfEditionsFromEndToEnd() throws SQLException {
        var unread = scans();
        given().get("/v1/articles?total=true&from=2000-01-01").then().statusCode(200);
        assertThat(scans()).as("counting all is seen").isGreaterThan(unread);
        var scans = new TreeMap<String, Long>();
        for (var path : forms()) {
            var before = scans();
            given().urlEncodingEnabled(false).get(path).then().statusCode(200);
            var after = scans();
            if (after > before) {
                scans.put(path, after - before);
            }
        }
        assertThat(scans).isEmpty();
    }

    @Test
    void theDeepestPageReadsWhatTheFirstDoes() throws SQLException {
        for (var query : List.of(
                Map.of("tag", List.of("tag-3")),
                Map.of("section", List.of("section-1")),
                Map.<String, List<String>>of())) {
            var sql =
                    "select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') || ' ' || id from edition.article order by published_at, id"
                            + " offset 200 limit 1";
            var place = text(sql);
            var key = List.of(place.substring(0, place.lastIndexOf(' ')), place.substring(place.lastIndexOf(' ') + 1));
            var deep = new Cursor("/v1/articles", new TreeMap<>(query), key, false);
            var first = query.entrySet().stream()
                    .map(filter ->
                            "&" + filter.getKey() + "=" + filter.getValue().getFirst())
                    .reduce("/v1/articles?limit=20", String::concat);
            var ofFirst = read(first);
            var ofDeep = read("/v1/articles?limit=20&cursor=" + deep);
            assertThat(ofFirst).as("what is counted at all").isPositive();
            assertThat(ofDeep).as(first).isLessThanOrEqualTo(2 * ofFirst + 50);
        }
    }

    private static List<String> forms() {
        var filters = List.of(
                "section=section-1",
                "section=section-1,section-2",
                "tag=tag-3",
                "tag=tag-3,tag-4",
                "tag=tag-3&tag=tag-23",
                "tag=rare",
                "author=author-2",
                "source=source-5",
                "speaker=source-5",
                "locale=de",
                "locale=en",
                "from=2025-01-01",
                "to=2025-01-01",
                "from=2025-01-01&to=2025-02-01",
                "tag=tag-3&section=section-1",
                "tag=rare&locale=en",
                "speaker=source-5&tag=tag-3&from=2025-01-01");
        var articles = Stream.of("sort=-publishedAt", "sort=publishedAt", "sort=-updatedAt", "sort=title")
                .flatMap(sort -> Stream.of(Stream.of(""), filters.stream().map(filter -> "&" + filter), pairs())
                        .flatMap(Function.identity())
                        .map(filter -> "/v1/articles?" + sort + filter));
        var others = Stream.of(
                "/v1/quotes",
                "/v1/quotes?speaker=source-5",
                "/v1/quotes?source=source-5",
                "/v1/quotes?article=article-7",
                "/v1/quotes?kind=direct",
                "/v1/quotes?kind=indirect",
                "/v1/quotes?status=verified",
                "/v1/quotes?status=retracted",
                "/v1/quotes?locale=de",
                "/v1/quotes?from=2025-01-01&to=2025-02-01",
                "/v1/quotes?speaker=source-5&status=verified",
                "/v1/quotes?kind=direct&speaker=source-5",
                "/v1/quotes?kind=indirect&status=verified",
                "/v1/quotes?source=source-5&from=2025-01-01",
                "/v1/quotes?status=retracted&locale=de&to=2025-01-01",
                "/v1/sources",
                "/v1/sources?kind=person",
                "/v1/sources?kind=agency",
                "/v1/sources/source-5",
                "/v1/links?rel=external&host=example.org",
                "/v1/links",
                "/v1/links?article=article-7",
                "/v1/links?host=Example.org",
                "/v1/links?host=rare.example",
                "/v1/links?rel=background",
                "/v1/links?rel=external",
                "/v1/articles/article-7",
                "/v1/articles/article-7/quotes");
        return Stream.concat(articles, others).toList();
    }

    /** Two filters at a time, of one that finds much and one that finds little, and of those that find nothing together. */
    private static Stream<String> pairs() {
        var filters = List.of(
                "section=section-1",
                "tag=tag-3",
                "tag=rare",
                "author=author-2",
                "source=source-5",
                "speaker=source-5",
                "locale=de",
                "from=2025-01-01",
                "to=2024-06-01");
        return filters.stream()
                .flatMap(one -> filters.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> "&" + one + "&" + other));
    }

    private long scans() throws SQLException {
        return number("select sum(seq_scan) from pg_stat_user_tables where schemaname = 'edition' and relname in"
                + " ('article', 'article_tag', 'article_author', 'article_source', 'quote', 'quote_source', 'link')");
    }

    /** Rows that a request takes out of tables and indexes. */
    private long read(String path) throws SQLException {
        var sql = "select sum(idx_tup_fetch) + sum(seq_tup_read) from pg_stat_user_tables"
                + " where schemaname = 'edition' and relname like 'article%'";
        var before = number(sql);
        given().urlEncodingEnabled(false).get(path).then().statusCode(200);
        return number(sql) - before;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var connection = primary.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = primary.getConnection();
                var statement = connection.createStatement()) {
            for (var each : sql.split(";\n")) {
                statement.execute(each);
            }
        }
    }

    private static String script() {
        try (var script = ListPlansTest.class.getResourceAsStream("editions.sql")) {
            return new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
