package org.pullquote.access.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

/** Writes that meet: one wins, and the others are told the version. */
@QuarkusTest
class WritesTest {
    private static final int EDITORS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"articles", "sources", "tags"})
    void ofManyThatChangeTheSameVersionOneWins(String kind) throws Exception {
        var made = Desk.json(body(kind))
                .post("/manage/v1/" + kind)
                .then()
                .statusCode(201)
                .extract();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(EDITORS)) {
            var edits = IntStream.range(0, EDITORS)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return asAdmin()
                                .contentType("application/merge-patch+json")
                                .header("If-Match", made.header("ETag"))
                                .body(Map.of(
                                        kind.equals("articles") ? "standfirst" : "description", "Number " + number))
                                .patch("/manage/v1/{kind}/{id}", kind, made.path("id"))
                                .statusCode();
                    }))
                    .toList();
            start.countDown();
            var statuses = new java.util.ArrayList<Integer>();
            for (var edit : edits) {
                statuses.add(edit.get(60, TimeUnit.SECONDS));
            }
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    private static Map<String, Object> body(String kind) {
        return switch (kind) {
            case "articles" -> Map.of("title", Desk.unique("Contested"), "body", java.util.List.of());
            case "sources" -> Map.of("kind", "person", "name", Desk.unique("Contested"));
            default -> Map.of("name", Desk.unique("Contested"));
        };
    }
}
