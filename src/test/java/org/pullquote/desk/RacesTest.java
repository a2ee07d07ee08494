package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two writes at the same moment that cannot both be, one is refused. */
@QuarkusTest
class RacesTest {
    private static final int ROUNDS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"sections", "tags", "authors"})
    void whatAnArticleIsFiledUnderIsThere(String kind) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var slug = created(kind, Map.of("name", Desk.unique("Quays"))).<String>path("slug");
            var article = Map.of(
                    "title",
                    Desk.unique("A draft"),
                    kind.equals("sections") ? "section" : kind,
                    kind.equals("sections") ? slug : List.of(slug));
            oneOf(() -> Desk.json(article).post("/manage/v1/articles"), () -> delete(kind, slug));
        }
    }

    @RepeatedTest(ROUNDS)
    void aSourceThatAQuoteNamesIsThere() throws Exception {
        var source = created("sources", Desk.person(Desk.unique("Ama Brandt"))).<String>path("id");
        var article = Desk.draft("“We sank the old quay,” she said.");
        var quote = Map.of("exact", "We sank the old quay,", "speaker", source);
        oneOf(() -> Desk.json(quote).post("/manage/v1/articles/{id}/quotes", article), () -> delete("sources", source));
    }

    @RepeatedTest(ROUNDS)
    void theOriginalOfATranslationIsThere() throws Exception {
        var original = Desk.draft("One.");
        var translation = Map.of("title", Desk.unique("Eins"), "locale", "de", "translationOf", original);
        oneOf(() -> Desk.json(translation).post("/manage/v1/articles"), () -> delete("articles", original));
    }

    @RepeatedTest(ROUNDS)
    void twoArticlesAreNotTranslationsOfEachOther() throws Exception {
        var english = Desk.draft("One.");
        var german = Desk.draft("Eins.");
        Desk.patch(german, Map.of("locale", "de")).then().statusCode(200);
        oneOf(() -> translate(english, german), () -> translate(german, english));
    }

    @Test
    void ofManyThatAreNamedAlikeEachHasASlugOfItsOwn() throws Exception {
        var person = Desk.person(Desk.unique("Ama Brandt"));
        var made = together(Collections.nCopies(ROUNDS, () -> Desk.json(person).post("/manage/v1/sources")));
        assertThat(made).extracting(Response::statusCode).containsOnly(201);
        assertThat(made).extracting(answer -> answer.<String>path("slug")).doesNotHaveDuplicates();
    }

    @RepeatedTest(ROUNDS)
    void aRingOfMergersLeavesASource() throws Exception {
        var ids = Stream.generate(() -> created("sources", Desk.person(Desk.unique("Bo Halvorsen"))))
                .limit(3)
                .map(source -> source.<String>path("id"))
                .toList();
        for (var source : ids) {
            Desk.quote(Desk.draft("“We sank the old quay,” she said."), "We sank the old quay,", source);
        }
        var answers = together(List.of(
                () -> merge(ids.get(0), ids.get(1)),
                () -> merge(ids.get(1), ids.get(0)),
                () -> merge(ids.get(1), ids.get(2)),
                () -> merge(ids.get(2), ids.get(0))));
        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 404, 409, 412);
        var left = ids.stream()
                .map(id -> asAdmin().get("/manage/v1/sources/{id}", id).<String>path("id"))
                .distinct();
        assertThat(left).doesNotContainNull().isSubsetOf(ids);
    }

    private static Response translate(String article, String original) {
        return Desk.mergePatch(Map.of("translationOf", original))
                .header("If-Match", "*")
                .patch("/manage/v1/articles/{id}", article);
    }

    private static Response merge(String goes, String stays) {
        return Desk.json(Map.of("into", stays)).header("If-Match", "*").post("/manage/v1/sources/{id}/merge", goes);
    }

    private static Response created(String kind, Map<String, ?> input) {
        var made = Desk.json(input).post("/manage/v1/" + kind);
        made.then().statusCode(201);
        return made;
    }

    private static Response delete(String kind, String id) {
        return asAdmin().header("If-Match", "*").delete("/manage/v1/" + kind + "/{id}", id);
    }

    private static void oneOf(Callable<Response> one, Callable<Response> other) throws Exception {
        var answers = together(List.of(one, other));
        var done = answers.stream().filter(answer -> answer.statusCode() < 300).toList();
        assertThat(done).as("that were done of %s", codes(answers)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !done.contains(answer))
                .extracting(Response::statusCode)
                .isSubsetOf(400, 409);
    }

    private static List<Object> codes(List<Response> answers) {
        return answers.stream()
                .map(answer -> (Object) (answer.statusCode() + " " + answer.asString()))
                .toList();
    }

    private static List<Response> together(List<Callable<Response>> writes) throws Exception {
        var start = new CyclicBarrier(writes.size());
        try (var editors = Executors.newFixedThreadPool(writes.size())) {
            var work = writes.stream()
                    .map(write -> editors.submit(() -> {
                        start.await();
                        return write.call();
                    }))
                    .toList();
            var answers = new ArrayList<Response>();
            for (var done : work) {
                answers.add(done.get());
            }
            return answers;
        }
    }
}
