package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.LoggedErrors;
import org.pullquote.edition.Log;

/** What many articles do whose time comes at one moment. */
@QuarkusTest
class DueTest {
    private static final String LATER = "2099-01-01T00:00:00Z";
    private static final int MANY = 60;

    @Inject
    Log log;

    @Test
    void embargoesThatEndTogetherArePublishedOnceEach() {
        var articles = embargoed(MANY);

        become("due_at", articles);

        Eventually.is(() -> log.toldOf(articles), Map.of("article.published", (long) MANY));
        articles.forEach(
                article -> asAdmin().get("/v1/articles/{id}", article).then().statusCode(200));
    }

    @Test
    void articlesThatExpireTogetherAreWithdrawnOnceEach() {
        var articles = embargoed(MANY);
        articles.forEach(article ->
                Desk.publish(article, Map.of("expiresAt", LATER)).then().statusCode(200));

        become("expires_at", articles);

        Eventually.is(
                () -> log.toldOf(articles), Map.of("article.published", (long) MANY, "article.withdrawn", (long) MANY));
        articles.forEach(
                article -> asAdmin().get("/v1/articles/{id}", article).then().statusCode(410));
    }

    @Test
    void whatIsPublicExpiresOnItsOwnTermsThoughAnUpdateIsScheduled() {
        var article = Desk.draft("She said: “It is time.”");
        Desk.publish(article, Map.of("expiresAt", "2098-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        Desk.publish(article, Map.of("publishAt", LATER, "expiresAt", "2100-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publication.expiresAt", equalTo("2098-01-01T00:00:00Z"))
                .body("publication.nextExpiresAt", equalTo("2100-01-01T00:00:00Z"));

        become("expires_at", List.of(article));

        Eventually.is(() -> asAdmin().get("/v1/articles/{id}", article).statusCode(), 410);
        Desk.read(article)
                .body("status", equalTo("scheduled"))
                .body("publication.publishAt", equalTo(LATER))
                .body("publication.expiresAt", equalTo("2100-01-01T00:00:00Z"));

        become("due_at", List.of(article));

        Eventually.is(() -> asAdmin().get("/v1/articles/{id}", article).statusCode(), 200);
        Desk.read(article)
                .body("status", equalTo("published"))
                .body("publication.expiresAt", equalTo("2100-01-01T00:00:00Z"))
                .body("publication.nextExpiresAt", nullValue());
    }

    @Test
    void whatHasExpiredStaysWithdrawnWhenItsUpdateIsTakenBack() {
        var article = Desk.draft("She said: “It is time.”");
        Desk.publish(article, Map.of("expiresAt", "2098-01-01T00:00:00Z"));
        Desk.publish(article, Map.of("publishAt", LATER));
        become("expires_at", List.of(article));
        Eventually.is(() -> Desk.read(article).extract().<String>path("status"), "scheduled");

        Desk.withdraw(article, "canceled")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("publication.withdrawnReason", equalTo("expired"));
        asAdmin().get("/v1/articles/{id}", article).then().statusCode(410).body("code", equalTo("expired"));
    }

    @Test
    void anUpdateThatIsDueTakesThePlaceOfTheTermsAsWell() {
        var article = Desk.draft("She said: “It is time.”");
        Desk.publish(article, Map.of("expiresAt", "2098-01-01T00:00:00Z"));
        Desk.publish(article, Map.of("publishAt", "2097-01-01T00:00:00Z"))
                .then()
                .statusCode(200);

        become("due_at", List.of(article));

        Eventually.is(() -> Desk.read(article).extract().<Object>path("publication.publishAt") == null, true);
        Desk.read(article).body("status", equalTo("published")).body("publication.expiresAt", nullValue());
    }

    @Test
    void oneThatCannotBeIssuedKeepsNoOthersBack() {
        var articles = new ArrayList<>(embargoed(3));
        var broken = articles.removeFirst();
        log.run("update desk.article set due_revision = 99 where id = '%s'".formatted(broken));
        try {
            become("due_at", List.of(broken));
            become("due_at", articles);

            Eventually.is(() -> log.toldOf(articles), Map.of("article.published", 2L));
            asAdmin().get("/v1/articles/{id}", broken).then().statusCode(404);
        } finally {
            log.run("delete from desk.article where id = '%s'".formatted(broken));
        }
    }

    @Test
    void oneThatCannotBeIssuedIsLoggedOnceAndNotEachSecond() throws Exception {
        var articles = new ArrayList<>(embargoed(4));
        var broken = articles.removeFirst();
        log.run("update desk.article set due_revision = 99 where id = '%s'".formatted(broken));
        try {
            var errors = LoggedErrors.during(() -> {
                become("due_at", List.of(broken));
                // Each of these is settled by a round that has tried the broken one, too.
                for (var article : articles) {
                    become("due_at", List.of(article));
                    Eventually.is(() -> log.toldOf(List.of(article)), Map.of("article.published", 1L));
                }
            });
            assertThat(errors)
                    .filteredOn(error -> error.contains("cannot be settled"))
                    .singleElement()
                    .asString()
                    .contains(broken);
        } finally {
            log.run("delete from desk.article where id = '%s'".formatted(broken));
        }
    }

    @Test
    void translationsThatBecomePublicTogetherKnowOneAnotherFromTheStart() {
        var original = Desk.draft("It rained.");
        var translation = Desk.draft("Es hat geregnet.");
        Desk.patch(translation, Map.of("locale", "de", "translationOf", original))
                .then()
                .statusCode(200);
        var articles = List.of(original, translation);
        articles.forEach(article ->
                Desk.publish(article, Map.of("embargoUntil", LATER)).then().statusCode(200));

        become("due_at", articles);

        Eventually.is(() -> log.toldOf(articles), Map.of("article.published", 2L));
        Eventually.is(() -> log.isRead("rendering"), true);
        assertThat(log.toldOf(articles)).isEqualTo(Map.of("article.published", 2L));
        for (var article : articles) {
            var others = asAdmin().get("/v1/articles/{id}", article).jsonPath().getList("translations.id");
            assertThat(others)
                    .isEqualTo(
                            articles.stream().filter(id -> !id.equals(article)).toList());
        }
    }

    private static List<String> embargoed(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> {
                    var article = Desk.draft("She said: “It is time.”");
                    Desk.publish(article, Map.of("embargoUntil", LATER)).then().statusCode(200);
                    return article;
                })
                .toList();
    }

    private void become(String time, List<String> articles) {
        log.run("update desk.article set %s = clock_timestamp() where id in (%s)"
                .formatted(time, articles.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","))));
    }
}
