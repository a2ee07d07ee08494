package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentEditorsTest {
    private static final Logger LOG = Logger.getLogger(ConcurrentEditorsTest.class);
    private static final int EDITORS = 50;
    private static final int CHANGES = 1;

    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

    @Test
    void ofFiftyEditorsNoneLosesAnAcknowledgedChange() throws Exception {
        var article = Desk.draft("It begins.");
        var acknowledged = new ArrayList<String>();
        var start = System.nanoTime();
        try (var editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Future<List<String>>> work = IntStream.range(0, EDITORS)
                    .mapToObj(editor -> editors.submit(() -> edit(article, editor)))
                    .toList();
            for (var done : work) {
                acknowledged.addAll(done.get());
            }
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        LOG.infof(
                "%d editors, %d acknowledged changes, %d conflicts (412), answers by status %s, %.1f s",
                EDITORS, acknowledged.size(), answers.getOrDefault(412, 0), answers, seconds);

        assertThat(answers.keySet()).containsOnly(200, 412);
        assertThat(answers).containsEntry(200, EDITORS * CHANGES);
        var copy = Desk.read(article).body("revision", equalTo(1 + EDITORS * CHANGES));
        assertThat(paragraphs(copy.extract().response()))
                .containsAll(acknowledged)
                .hasSize(1 + EDITORS * CHANGES);
    }

    /** Reads, adds a paragraph, and writes, until each of the changes has been acknowledged. */
    private List<String> edit(String article, int editor) {
        var done = new ArrayList<String>();
        while (done.size() < CHANGES) {
            var read = asAdmin().get("/manage/v1/articles/{id}", article);
            var mine = "Editor %d, change %d.".formatted(editor, done.size());
            // Not by a path, which is a script to compile: fifty editors at it have no time left for the server.
            var body = new ArrayList<Object>((List<?>) read.as(Map.class).get("body"));
            body.add(Map.of("type", "paragraph", "content", List.of(Map.of("text", mine))));
            var written = Desk.mergePatch(Map.of("body", body))
                    .header("If-Match", read.header("ETag"))
                    .patch("/manage/v1/articles/{id}", article);
            answers.merge(written.statusCode(), 1, Integer::sum);
            if (written.statusCode() == 200) {
                done.add(mine);
            } else if (written.statusCode() != 412) {
                throw new AssertionError(written.statusCode() + " " + written.asString());
            }
        }
        return done;
    }

    private static List<String> paragraphs(Response copy) {
        return copy.jsonPath().getList("body.collect { it.content[0].text }");
    }

    @Test
    void twoEditorsWhoChangeDifferentFieldsAreBothToldAndNothingIsLost() {
        var article = Desk.draft("It begins.");
        var version = Desk.tag(article);

        patch(article, version, Map.of("standfirst", "Mine."), "Mine").then().statusCode(200);
        var refused = patch(article, version, Map.of("title", "Yours"), "Yours");
        refused.then().statusCode(412).header("ETag", Desk.tag(article)).body("code", equalTo("stale-version"));
        patch(article, refused.header("ETag"), Map.of("title", "Yours"), "Yours")
                .then()
                .statusCode(200)
                .body("title", equalTo("Yours"))
                .body("standfirst", equalTo("Mine."));
    }

    @Test
    void patchesOfAnyVersionTakePlaceOneAfterTheOther() throws Exception {
        var article = Desk.draft("It begins.");
        var quote = Desk.quote(article, "It begins.", Desk.person("Ama Brandt"));
        try (var editors = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> work = IntStream.range(0, 40)
                    .mapToObj(i -> editors.submit(() -> i % 2 == 0
                            ? patch(article, "*", Map.of("standfirst", "S" + i), "S")
                                    .statusCode()
                            : i % 4 == 1
                                    ? patch(article, "*", Map.of("title", "T" + i), "T")
                                            .statusCode()
                                    : cue(quote, "c" + i)))
                    .toList();
            for (var done : work) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        // Each patch leaves alone what it does not name: a field never goes back to an earlier value of another's.
        assertThat(notes(article)).hasSize(41);
        assertThat(strays(article)).isEmpty();
    }

    private static int cue(String quote, String cue) {
        return Desk.mergePatch(Map.of("cue", cue))
                .header("If-Match", "*")
                .queryParam("note", "c")
                .patch("/manage/v1/quotes/{id}", quote)
                .statusCode();
    }

    private static List<Map<String, Object>> notes(String article) {
        return asAdmin()
                .queryParam("limit", 100)
                .get("/manage/v1/articles/{id}/revisions", article)
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(revision -> (int) revision.get("revision") > 1)
                .toList();
    }

    /** Revisions that changed something else than what their patch named. */
    private static List<String> strays(String article) {
        var strays = new ArrayList<String>();
        for (int i = 3; i <= 42; i++) {
            var diff = asAdmin()
                    .get("/manage/v1/articles/{id}/revisions/{n}/diff", article, i)
                    .jsonPath();
            var changed = diff.<String>getList("fields.field");
            var parts = diff.<Object>getList("quotes");
            if (changed.size() + parts.size() != 1) {
                strays.add(i + ": " + changed + " " + parts);
            }
        }
        return strays;
    }

    private static Response patch(String article, String version, Map<String, ?> members, String note) {
        return Desk.mergePatch(members)
                .header("If-Match", version)
                .queryParam("note", note)
                .patch("/manage/v1/articles/{id}", article);
    }
}
