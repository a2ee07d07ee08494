package org.pullquote.delivery.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.desk.Desk;
import org.pullquote.edition.Log;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;

@QuarkusTest
class SyncTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Log log;

    @RepeatedTest(3)
    void aReaderThatSyncsWhileMuchIsPublishedAndWithdrawnEndsWithThePublicState(RepetitionInfo repetition)
            throws Exception {
        var seed = repetition.getCurrentRepetition();
        for (var i = 0; i < 10; i++) {
            newsroom.story("before-%d-%d".formatted(seed, i)).publish();
        }
        var copy = new Copy();
        var writers = Executors.newFixedThreadPool(3);
        try {
            var writing = new ArrayList<Future<?>>();
            for (var i = 0; i < 3; i++) {
                var random = new Random(seed * 100L + i);
                writing.add(writers.submit(() -> work(random)));
            }
            var next = copy.read("/v1/changes?initial=true&limit=25");
            while (writing.stream().anyMatch(each -> !each.isDone())) {
                next = copy.read(next);
            }
            for (var done : writing) {
                done.get();
            }
            Eventually.is(() -> log.isRead("rendering"), true);
            // A page may be empty before the end: the last of the initial ones, or one while the last was still being
            // written.
            String asked;
            do {
                asked = next;
                next = copy.read(asked);
            } while (!next.equals(asked));
        } finally {
            writers.shutdownNow();
        }
        assertThat(copy.held).isEqualTo(log.publicState());
        assertThat(copy.numbers).doesNotHaveDuplicates().isSorted();
    }

    /** Publishes, publishes again with other parts, and withdraws. */
    private void work(Random random) {
        var stories = new ArrayList<Newsroom.Story>();
        for (var i = 0; i < 12; i++) {
            var name = "work-" + Long.toString(random.nextLong(), 36).replace("-", "x");
            switch (stories.isEmpty() ? 0 : random.nextInt(3)) {
                case 0 -> {
                    var source = newsroom.source(name + "-witness", SourceKind.PERSON);
                    var story = newsroom.story(name).says(source);
                    if (random.nextBoolean()) {
                        story.author(newsroom.taxon(TaxonKind.AUTHOR, name + "-author"));
                    }
                    stories.add(story.publish());
                }
                case 1 -> stories.get(random.nextInt(stories.size())).publish();
                default ->
                    newsroom.withdraw(stories.remove(random.nextInt(stories.size())).id, WithdrawalReason.WITHDRAWN);
            }
        }
    }

    @Test
    void whatChangedIsToldWithItsTypeAndAnEmptyPageStillGoesOn() {
        var token = end();
        var story = newsroom.story("told")
                .says(newsroom.source("told-witness", SourceKind.PERSON))
                .publish();
        story.publish();
        newsroom.withdraw(story.id, WithdrawalReason.CANCELED);
        var page = get("/v1/changes?limit=100&since=" + token)
                .statusCode(200)
                .header("Cache-Control", is("public, max-age=0, s-maxage=1"))
                .header("Surrogate-Key", is("changes"))
                .body("query.limit", is(100))
                .extract();
        assertThat(page.jsonPath().<String>getList("items.type"))
                .containsSubsequence(
                        "source.published",
                        "article.published",
                        "quote.published",
                        "article.updated",
                        "quote.withdrawn",
                        "article.withdrawn",
                        "source.withdrawn");
        Map<String, Object> tombstone = page.path("items.find { it.type == 'article.withdrawn' }");
        assertThat(tombstone)
                .containsEntry("id", story.id.toString())
                .containsEntry("url", "/v1/articles/told")
                .containsEntry("reason", "canceled")
                .containsKeys("seq", "at");
        var next = page.<String>path("next");
        assertThat(page.header("Link")).isEqualTo("</v1/changes?since=%s&limit=100>; rel=\"next\"".formatted(next));
        get("/v1/changes?since=" + next).statusCode(200).body("items", empty()).body("next", is(next));
    }

    @Test
    void aQuoteIsToldOfWhenWhatItShowsOfOthersChanges() {
        var name = Desk.unique("Ama Brandt");
        var article = Desk.draft("She said: “We sank the old quay.” Nobody said: “We did not.”");
        var quote = Desk.quote(article, "We sank the old quay.", Desk.person(name));
        var other = Desk.quote(article, "We did not.", Desk.person(Desk.unique("Nobody")));
        Desk.publish(article).then().statusCode(200);
        var speaker = given().get("/v1/quotes/{id}", quote).<String>path("speaker.id");

        var token = settled();
        var source = "/manage/v1/sources/" + speaker;
        Desk.mergePatch(Map.of("name", name + " the Elder"))
                .header("If-Match", asAdmin().get(source).header("ETag"))
                .patch(source)
                .then()
                .statusCode(200);
        settled();
        given().get("/v1/quotes/{id}", quote).then().body("speaker.name", is(name + " the Elder"));
        assertThat(told(token, quote)).containsExactly("quote.updated");
        assertThat(told(token, other)).isEmpty();

        token = settled();
        Desk.patch(article, Map.of("title", Desk.unique("Another title")))
                .then()
                .statusCode(200);
        Desk.publish(article).then().statusCode(200);
        settled();
        assertThat(told(token, quote)).containsExactly("quote.updated");
        assertThat(told(token, other)).containsExactly("quote.updated");

        token = settled();
        Desk.patch(article, Map.of("standfirst", "Nobody laughed.")).then().statusCode(200);
        Desk.publish(article).then().statusCode(200);
        settled();
        assertThat(told(token, article)).containsExactly("article.updated");
        assertThat(told(token, quote)).isEmpty();
    }

    /** The end of the log, once everything is rendered. */
    private String settled() {
        Eventually.is(() -> log.isRead("rendering"), true);
        return end();
    }

    private static List<String> told(String token, String id) {
        return get("/v1/changes?limit=100&since=" + token)
                .statusCode(200)
                .extract()
                .path("items.findAll { it.id == '%s' }.type".formatted(id));
    }

    @Test
    void aTokenThatIsTooOldMeansToStartAgain() {
        var token = end();
        newsroom.taxon(TaxonKind.TAG, "trimmed-1");
        newsroom.taxon(TaxonKind.TAG, "trimmed-2");
        Eventually.is(() -> log.isRead("rendering"), true);
        log.age(log.state().last() - 1, 40);
        log.trim(Duration.ofDays(30));
        get("/v1/changes?since=" + token)
                .statusCode(410)
                .body("code", is("token-too-old"))
                .body("detail", containsString("Start again"));
        given().header("Last-Event-ID", token)
                .get("/v1/changes/stream")
                .then()
                .statusCode(410)
                .body("code", is("token-too-old"));
        get("/v1/changes?since=" + SyncToken.after(UUID.randomUUID(), 1))
                .statusCode(410)
                .body("code", is("token-too-old"));
        get("/v1/changes").statusCode(200).body("next", notNullValue());
    }

    @Test
    void aTokenThatIsMadeUpIsRefused() {
        var token = end();
        for (var madeUp : List.of("1", "x", token.substring(1), token + "A", token.replace('A', 'B'))) {
            get("/v1/changes?since=" + madeUp)
                    .statusCode(400)
                    .body("errors[0].parameter", is("since"))
                    .body("errors[0].code", is("bad-token"));
            given().header("Last-Event-ID", madeUp)
                    .get("/v1/changes/stream")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("Last-Event-ID"));
        }
        get("/v1/changes?since=" + new SyncToken(UUID.randomUUID(), -1, null)).statusCode(400);
        get("/v1/changes?limit=101").statusCode(400);
        var place = new SyncToken(log.state().log(), log.state().last(), SyncToken.Place.START);
        get("/v1/changes/stream?since=" + place).statusCode(400).body("errors[0].code", is("sync-under-way"));
    }

    @Test
    void aStandbyThatIsBehindTheBeginningOfASyncDoesNotGoOnWithIt() {
        var ahead = new SyncToken(log.state().log(), log.state().last() + 1_000, SyncToken.Place.START);
        get("/v1/changes?since=" + ahead).statusCode(503).header("Retry-After", is("1"));
        var later = SyncToken.after(log.state().log(), log.state().last() + 1_000);
        get("/v1/changes?since=" + later).statusCode(200).body("items", empty()).body("next", is(later.toString()));
    }

    private String end() {
        return SyncToken.after(log.state().log(), log.state().last()).toString();
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    /** What a reader holds that does as the API says. */
    private static final class Copy {
        final Set<String> held = new TreeSet<>();
        final List<Long> numbers = new ArrayList<>();

        String read(String path) {
            var page = get(path).statusCode(200).body("next", startsWith("A")).extract();
            Map<String, Object> query = page.path("query");
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> apply(item, query.containsKey("initial")));
            return "/v1/changes?limit=25&since=" + page.<String>path("next");
        }

        private void apply(Map<String, Object> item, boolean initial) {
            var type = item.get("type").toString();
            var thing = type.substring(0, type.indexOf('.')) + ":" + item.get("id");
            if (type.endsWith(".withdrawn")) {
                held.remove(thing);
            } else if (!type.startsWith("correction.")) {
                held.add(thing);
            }
            if (!initial) {
                numbers.add(((Number) item.get("seq")).longValue());
            }
        }
    }
}
