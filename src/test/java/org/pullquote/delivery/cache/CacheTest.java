package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;

@QuarkusTest
class CacheTest {
    @Inject
    Newsroom newsroom;

    @Inject
    AnswerCache cache;

    @Inject
    AgroalDataSource primary;

    @Test
    void aHotAnswerIsTheColdOne() {
        newsroom.story("hot").publish();
        for (var path :
                List.of("/v1/articles/hot", "/v1/articles/hot?include=quotes&body=html", "/v1/articles?limit=3")) {
            var cold = get(path);
            assertThat(kept(path)).as(path).isTrue();
            var hot = get(path);
            assertThat(hot.asByteArray()).isEqualTo(cold.asByteArray());
            assertThat(hot.statusCode()).isEqualTo(200);
            var headers = hot.headers().asList();
            assertThat(headers)
                    .containsExactlyInAnyOrderElementsOf(cold.headers().asList());
        }
    }

    @Test
    void conditionsAndMethodsWorkOnHotAnswers() {
        newsroom.story("hot-conditions").publish();
        var path = "/v1/articles/hot-conditions";
        var whole = get(path);
        var tag = whole.header("ETag");
        for (var condition : List.of(tag, tag.substring(2), "*", "\"other\", " + tag)) {
            plain().header("If-None-Match", condition)
                    .header("If-Modified-Since", "Sat, 10 Jan 2015 10:01:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", is(tag))
                    .header("Vary", is("Accept-Encoding, Accept"))
                    .header("Cache-Control", startsWith("public"))
                    .header("Surrogate-Key", startsWith("article:"))
                    .header("Content-Type", is((String) null))
                    .body(is(""));
        }
        plain().header("If-None-Match", "\"other\"", tag).get(path).then().statusCode(304);
        plain().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", "Sat, 10 Jan 2026 10:01:00 GMT")
                .get(path)
                .then()
                .statusCode(200);
        plain().header("If-Modified-Since", whole.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(304);
        plain().head(path)
                .then()
                .statusCode(200)
                .header("ETag", is(tag))
                .header("Content-Length", is(String.valueOf(whole.asByteArray().length)));
        plain().options(path).then().statusCode(200).header("Allow", containsString("GET"));
        plain().accept("text/html").get(path).then().statusCode(406);
        plain().accept("text/html, application/json;q=0.5").get(path).then().statusCode(200);
    }

    @Test
    void everyCodingOfAHotAnswerIsMadeOnceAndIsTheSame() {
        newsroom.story("hot-coded")
                .says(newsroom.source("hot-coder", org.pullquote.edition.SourceKind.PERSON))
                .publish();
        var path = "/v1/articles/hot-coded";
        var whole = get(path).asByteArray();
        for (var i = 0; i < 2; i++) {
            for (var coding : List.of("br", "gzip")) {
                var coded = plain().header("Accept-Encoding", coding).get(path);
                assertThat(coded.header("Content-Encoding")).isEqualTo(coding);
                assertThat(coded.asByteArray().length).isLessThan(whole.length);
                plain().header("Accept-Encoding", coding)
                        .head(path)
                        .then()
                        .header("Content-Encoding", is(coding))
                        .header("Content-Length", is(String.valueOf(coded.asByteArray().length)));
            }
            assertThat(given().header("Accept-Encoding", "gzip").get(path).asByteArray())
                    .isEqualTo(whole);
        }
        plain().header("Accept-Encoding", "identity;q=0, zstd").get(path).then().statusCode(406);
        assertThat(cache.find(path).form(Coding.GZIP)).isSameAs(cache.find(path).form(Coding.GZIP));
    }

    @Test
    void noReaderSeesAnythingOlderThanWhatWasAcknowledged() throws Exception {
        var story = newsroom.story("hot-race")
                .tags(newsroom.taxon(TaxonKind.TAG, "hot-race"))
                .publish();
        var stop = new AtomicBoolean();
        var paths = List.of("/v1/articles/hot-race?fields=revision", "/v1/articles?tag=hot-race&fields=revision");
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var failures = new AtomicReference<Throwable>();
            for (var i = 0; i < 8; i++) {
                var path = paths.get(i % 2);
                readers.submit(() -> {
                    while (!stop.get()) {
                        try {
                            get(path);
                        } catch (RuntimeException failure) {
                            failures.set(failure);
                        }
                    }
                });
            }
            for (var revision = 2; revision < 60; revision++) {
                story.publish();
                assertThat(get(paths.getFirst()).jsonPath().getInt("revision")).isEqualTo(revision);
                assertThat(get(paths.getLast()).jsonPath().getList("items.revision", Integer.class))
                        .contains(revision);
            }
            stop.set(true);
            assertThat(failures.get()).isNull();
        }
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceFromEverythingThatShowedIt() {
        var tag = newsroom.taxon(TaxonKind.TAG, "hot-gone");
        newsroom.story("hot-gone").tags(tag).publish();
        var id = get("/v1/articles/hot-gone").path("id").toString();
        var list = "/v1/articles?tag=hot-gone&total=true";
        get(list).then().body("items.slug", contains("hot-gone"));
        get("/v1/articles/" + id + "/quotes");
        newsroom.withdraw(UUID.fromString(id), WithdrawalReason.WITHDRAWN);
        get("/v1/articles/hot-gone").then().statusCode(410);
        get("/v1/articles/" + id).then().statusCode(410);
        get("/v1/articles/" + id + "/quotes").then().statusCode(410);
        get(list).then().body("items", empty()).body("total", is(0));
    }

    @Test
    void aListIsPurgedByWhatEntersItAndByNothingElse() {
        var one = newsroom.taxon(TaxonKind.TAG, "hot-one");
        var two = newsroom.taxon(TaxonKind.TAG, "hot-two");
        newsroom.story("hot-in-one").tags(one).publish();
        var list = "/v1/articles?tag=hot-one";
        get(list);
        get("/v1/articles");
        newsroom.story("hot-in-two").tags(two).publish();
        assertThat(kept(list)).isTrue();
        assertThat(kept("/v1/articles")).isFalse();
        newsroom.story("hot-in-both").tags(one, two).publish();
        get(list).then().body("items.size()", is(2));
    }

    @Test
    void aSlugThatComesToMeanSomethingElseIsFollowed() {
        get("/v1/articles?tag=hot-coming&total=true").then().body("total", is(0));
        var tag = newsroom.taxon(TaxonKind.TAG, "hot-coming");
        var moved = newsroom.story("hot-first").tags(tag).publish();
        get("/v1/articles?tag=hot-coming&total=true").then().body("total", is(1));
        get("/v1/articles/hot-first").then().statusCode(200);
        moved.renamed("hot-second").publish();
        get("/v1/articles/hot-first").then().statusCode(301);
        newsroom.story("hot-first").publish();
        get("/v1/articles/hot-first").then().statusCode(200).body("slug", is("hot-first"));
    }

    @Test
    void whatAnotherReplicaPublishedIsShownSoon() throws SQLException {
        newsroom.story("hot-elsewhere").publish();
        var path = "/v1/articles/hot-elsewhere?fields=title";
        var id = get(path).path("id").toString();
        get(path);
        run("update edition.article set document = replace(document::text, 'News of hot-elsewhere', 'Elsewhere')::json"
                + " where id = '%1$s';".formatted(id)
                + "insert into edition.change (type, subject, url, keys)"
                + " values ('article.updated', '%1$s', '/', '{article:%1$s}');".formatted(id)
                + "select pg_notify('pullquote_changes', '')");
        await(() -> get(path).path("title").equals("Elsewhere"));
    }

    @Test
    void oneRequestFetchesWhatManyAskFor() throws Exception {
        newsroom.story("hot-many").publish();
        var path = "/v1/articles/hot-many?fields=title";
        try (var connection = primary.getConnection();
                var statement = connection.createStatement();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            statement.execute("lock table edition.slug in access exclusive mode");
            var before = cache.misses();
            var answers = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> get(path), readers))
                    .toList();
            await(() -> cache.misses() >= before + 20);
            await(() -> waitingReaders() > 0);
            assertThat(waitingReaders()).isEqualTo(1);
            connection.rollback();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
    }

    @Test
    void whatNoAddressMayHaveInItIsNoFaultOfTheServer() throws Exception {
        newsroom.story("hot-odd").publish();
        newsroom.story("hot-odd-old").publish().renamed("hot-odd-new").publish();
        for (var target : List.of(
                "/v1/articles/hot-odd?fields=a|b",
                "/v1/articles/hot-odd?fields=\"",
                "/v1/articles/hot-odd?fields=%zz",
                "/v1/articles/hot-odd|",
                "/v1/articles/hot-odd%",
                "/v1/articles/hot-odd-old?fields=title|",
                "/v1/articles/hot-odd-old?fields=title,{slug}",
                "/v1/articles?tag={a}",
                "/v1/sources/{a}",
                "/v1/tags/%7Ba%7D")) {
            for (var encoding : List.of("gzip", ";", ",;=")) {
                assertThat(status(target, encoding)).as(target + " " + encoding).isBetween(200, 499);
            }
        }
    }

    @Test
    void whatNoChangePurgesIsNotKept() throws IOException {
        newsroom.story("hot-told").publish();
        for (var path : List.of("/v1/articles/../changes?limit=1", "/v1/articles/%2e%2e/changes?limit=1")) {
            assertThat(status(path, "identity")).isEqualTo(200);
            assertThat(cache.find(path)).as(path).isNull();
        }
    }

    @Test
    void aHotAnswerIsForThoseWhoTakeJson() {
        newsroom.story("hot-json").publish();
        var path = "/v1/articles/hot-json";
        get(path);
        for (var taken : List.of(
                "*/*",
                "application/*",
                "Application/JSON",
                "text/html, application/json;q=0.1",
                "text/html,*/*;q=0.1",
                "application/json; charset=utf-8",
                "*/*;q=0, application/json")) {
            plain().header("Accept", taken).get(path).then().statusCode(200);
        }
        for (var refused : List.of(
                "application/json-patch+json",
                "application/json-seq, text/html",
                "application/json;q=0",
                "application/json;q=0, */*",
                "application/*;q=0, */*",
                "text/html;level=\"*/*\"")) {
            for (var cold : List.of("", "?include=links")) {
                plain().header("Accept", refused)
                        .get(path + cold)
                        .then()
                        .statusCode(406)
                        .body("code", is("not-acceptable"));
            }
        }
    }

    @Test
    void errorsAreNotKept() {
        for (var path : List.of("/v1/articles/hot-unknown", "/v1/articles?unknown=1", "/v1/sources/hot-unknown")) {
            assertThat(get(path).statusCode()).isBetween(400, 404);
            assertThat(kept(path)).isFalse();
        }
    }

    /** The status of a request that no client library would send. */
    private static int status(String target, String encoding) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\nConnection: close\r\n\r\n"
                            .formatted(target, encoding)
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    private boolean kept(String path) {
        return cache.find(Addresses.canonical(path)) != null;
    }

    private long waitingReaders() {
        try (var connection = primary.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks"
                        + " where not granted and relation = 'edition.slug'::regclass")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = primary.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(until);
            Thread.onSpinWait();
        }
    }

    private static Response get(String path) {
        return plain().get(path);
    }

    private static RequestSpecification plain() {
        return given().urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
