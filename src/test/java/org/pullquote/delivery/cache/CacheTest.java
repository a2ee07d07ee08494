package org.pullquote.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.pullquote.delivery.cache.Plain.get;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;

/** What is kept, for how long, and what purges it. */
@QuarkusTest
class CacheTest {
    @Inject
    Newsroom newsroom;

    @Inject
    AnswerCache cache;

    @Inject
    AgroalDataSource primary;

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
        Eventually.is(() -> get(path).path("title"), "Elsewhere");
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
            Eventually.is(() -> cache.misses() >= before + 20, true);
            Eventually.is(this::waitingReaders, 1L);
            connection.rollback();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
    }

    @Test
    void errorsAreNotKept() {
        for (var path : List.of("/v1/articles/hot-unknown", "/v1/articles?unknown=1", "/v1/sources/hot-unknown")) {
            assertThat(get(path).statusCode()).isBetween(400, 404);
            assertThat(kept(path)).isFalse();
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
}
