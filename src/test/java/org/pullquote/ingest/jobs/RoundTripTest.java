package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.archive.Export;

/** A newsroom that goes into an export, and comes back into an empty database. */
@QuarkusTest
@TestProfile(RoundTripTest.WithSample.class)
class RoundTripTest {
    public static class WithSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pullquote.sample", "true");
        }
    }

    private static final String SAID = "“We heard the horn,” said Bo. “Twice.”";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Export export;

    @Inject
    DataSource database;

    /** What the sample has not: images, renamed and merged things, and copies that are not what is public or due. */
    private static List<String> furnish() {
        var image = Desk.image(Map.of("alt", "A view", "caption", "The view", "credit", source("Press Office")));
        var shown = Desk.draft("Shown", SAID);
        Desk.patch(
                        shown,
                        Map.of(
                                "body",
                                List.of(
                                        Map.of("type", "paragraph", "content", List.of(Map.of("text", SAID))),
                                        Map.of("type", "image", "media", image))))
                .then()
                .statusCode(200);
        var quote = Desk.quote(shown, "We heard the horn,", Desk.person("Bo H."));
        verify(quote);
        Desk.publish(shown).then().statusCode(200);
        merge("bo-h", source("Bo Halvorsen"));
        Desk.patch(shown, Map.of("slug", "shown-anew", "title", "Shown anew"))
                .then()
                .statusCode(200);
        Desk.publish(shown).then().statusCode(200);
        Desk.body(shown, "Rewritten, and not published.").then().statusCode(200);

        var later = Desk.draft("Later", "Not yet.");
        Desk.publish(later, Map.of("publishAt", hoursFromNow(2), "expiresAt", hoursFromNow(3)));
        Desk.body(later, "Not this either.").then().statusCode(200);

        var back = Desk.draft("Withdrawn", "Gone.");
        Desk.publish(back).then().statusCode(200);
        Desk.withdraw(back, "canceled").then().statusCode(200);
        Desk.publish(back, Map.of("embargoUntil", hoursFromNow(1))).then().statusCode(200);
        var filed = Importing.article(Importing.over(Importing.post(
                "text/markdown",
                "",
                "---\nsection: Secret section\ntags: [Secret tag]\n---\nA draft.".getBytes(UTF_8))));
        return List.of(shown, later, back, filed.getString("id"));
    }

    private static String hoursFromNow(int hours) {
        return Instant.now().plus(hours, ChronoUnit.HOURS).toString();
    }

    private static String source(String name) {
        return Desk.json(Desk.person(name))
                .post("/manage/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private static void verify(String quote) {
        Desk.mergePatch(Map.of(
                        "status",
                        "verified",
                        "saidAt",
                        "2026-03-03T00:00:00Z",
                        "saidIn",
                        "Ostra",
                        "evidence",
                        List.of(Map.of("kind", "recording", "note", "Tape 2", "timeCode", 9))))
                .header(
                        "If-Match",
                        asAdmin().get("/manage/v1/quotes/{id}", quote).getHeader("ETag"))
                .patch("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(200);
    }

    private static void merge(String gone, String into) {
        Desk.json(Map.of("into", into))
                .header(
                        "If-Match",
                        asAdmin().get("/manage/v1/sources/{id}", gone).getHeader("ETag"))
                .post("/manage/v1/sources/{id}/merge", gone)
                .then()
                .statusCode(200);
    }

    /** The items of what readers can list. */
    private static List<Object> everythingPublic() {
        return Stream.of(
                        "articles?limit=100&include=quotes,sources,links",
                        "quotes?limit=100",
                        "sources?limit=100",
                        "sections",
                        "tags",
                        "authors",
                        "links?limit=100")
                .map(list -> given().get("/v1/" + list)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Object>path("items"))
                .toList();
    }

    /** Documents that link to each other are rendered again by a follower of the log. */
    private void awaitRendered() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isRendered() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isRendered() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select (select max(seq) from edition.change) = position from edition.tail where name = 'rendering'
                        """)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void awaitPublic(List<Object> seen) throws SQLException {
        awaitRendered();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!everythingPublic().equals(seen) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(everythingPublic()).isEqualTo(seen);
    }

    @Test
    void exportImportExportGivesIdenticalBytes() throws SQLException {
        var articles = furnish();
        var before = Exporting.all(export);
        awaitRendered();
        var seen = everythingPublic();
        long lines = before.lines().count() - 1;

        Exporting.empty(database);
        assertThat(Exporting.all(export)).isEqualTo(Exporting.HEADER);
        var job = Importing.over(Importing.post("application/x-ndjson", "?publish=true", before.getBytes(UTF_8)));

        assertThat(job.getInt("counts.failed")).isZero();
        assertThat(job.getLong("counts.created")).isEqualTo(lines);
        assertThat(Exporting.all(export)).isEqualTo(before);
        awaitPublic(seen);
        given().get("/v1/articles/hedwig-gets-an-understudy").then().statusCode(404);
        given().get("/v1/articles/last-boat-on-regatta-night").then().statusCode(410);
        given().redirects().follow(false).get("/v1/articles/shown").then().statusCode(301);
        given().redirects().follow(false).get("/v1/sources/bo-h").then().statusCode(301);
        given().get("/v1/articles/{id}", articles.get(1)).then().statusCode(404);
        given().get("/v1/articles/{id}", articles.get(2)).then().statusCode(410);

        var again = Importing.over(Importing.post("application/x-ndjson", "?publish=true", before.getBytes(UTF_8)));
        var unpublished = Importing.over(Importing.post("application/json", "", before.getBytes(UTF_8)));

        assertThat(again.getLong("counts.unchanged")).isEqualTo(lines);
        assertThat(unpublished.getString("format")).isEqualTo("ndjson");
        assertThat(unpublished.getLong("counts.unchanged")).isEqualTo(lines);
        assertThat(Exporting.all(export)).isEqualTo(before);
    }
}
