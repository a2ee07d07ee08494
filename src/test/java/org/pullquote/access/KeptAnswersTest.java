package org.pullquote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.pullquote.access.KeyedPosts.count;
import static org.pullquote.access.KeyedPosts.create;
import static org.pullquote.access.KeyedPosts.execute;
import static org.pullquote.access.KeyedPosts.key;
import static org.pullquote.access.KeyedPosts.post;
import static org.pullquote.access.KeyedPosts.text;
import static org.pullquote.access.TestKeys.asAdmin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** The answers kept under an {@code Idempotency-Key}: with the work or not at all, for a day, without secrets. */
@QuarkusTest
class KeptAnswersTest {
    private static final int POSTS = 20;

    @Inject
    AgroalDataSource database;

    @Test
    void manyAtOnceMakeOneArticle() throws Exception {
        var key = key();
        var title = Desk.unique("Twenty at once");

        var answers = atOnce(() -> create(key, title));

        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(Response::asString))
                .containsOnly(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .asString());
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> answer.then().body("code", equalTo("request-under-way")));
        assertThat(count(database, title)).isOne();
        create(key, title).then().statusCode(201);
    }

    @Test
    void whatIsUnderWayIsAConflict() throws SQLException {
        var key = key();
        var title = Desk.unique("Under way");
        var caller = "key:" + KeyText.parse(TestKeys.ADMIN).orElseThrow().id();
        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock = elsewhere.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "kept_answer\n" + caller + "\n" + key);
                lock.execute();
            }
            create(key, title)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("request-under-way"));
            elsewhere.rollback(); // As when the process that worked on it dies: its claim goes with its connection.
        }
        create(key, title).then().statusCode(201);
    }

    @Test
    void anAnswerThatWasNotKeptLeavesNoWorkBehind() throws SQLException {
        var key = key();
        var title = Desk.unique("All or nothing");
        execute(database, "alter table desk.kept_answer add constraint none check (key <> '" + key + "')");
        try {
            create(key, title).then().statusCode(500);
            assertThat(count(database, title)).isZero();
        } finally {
            execute(database, "alter table desk.kept_answer drop constraint none");
        }
        create(key, title).then().statusCode(201);
        assertThat(count(database, title)).isOne();
    }

    @Test
    void aSecretIsShownOnceAndKeptNowhere() throws SQLException {
        var key = key();
        var order = Map.of("name", "Once", "scopes", List.of("read"));

        var made = post(asAdmin(), key, order, "/manage/v1/keys");
        made.then().statusCode(201);
        var again = post(asAdmin(), key, order, "/manage/v1/keys");

        again.then()
                .statusCode(409)
                .body("code", equalTo("shown-once"))
                .header("Location", is(made.header("Location")));
        var secret = KeyText.parse(made.path("key")).orElseThrow().secret();
        assertThat(text(database, "select string_agg(to_jsonb(k)::text, '') from desk.kept_answer k"))
                .contains(key)
                .doesNotContain(secret);
    }

    @Test
    void anAnswerIsForgottenAfterADay() throws SQLException {
        var key = key();
        var title = Desk.unique("Yesterday");
        create(key, title).then().statusCode(201);
        execute(
                database,
                "update desk.kept_answer set kept_at = now() - interval '25 hours' where key = '" + key + "'");

        create(key, title).then().statusCode(201);

        assertThat(count(database, title)).isEqualTo(2);
    }

    private static List<Response> atOnce(java.util.concurrent.Callable<Response> post) throws Exception {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Response>();
        try (var threads = Executors.newFixedThreadPool(POSTS)) {
            var posts = Collections.nCopies(POSTS, post).stream()
                    .<Future<Response>>map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            for (var sent : posts) {
                answers.add(sent.get(60, TimeUnit.SECONDS));
            }
        }
        return answers;
    }
}
