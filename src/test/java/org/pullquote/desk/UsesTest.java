package org.pullquote.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the public sees, or will, names nothing that is gone, even if the working copy names it no more. */
@QuarkusTest
class UsesTest {
    private static final String TEXT = "She said: “We sank the old quay.” Nobody laughed.";

    @Test
    void aSourceThatThePublicStillSeesIsNotDeleted() {
        var source = created("sources", Map.of("kind", "person", "name", Desk.unique("Ama Brandt")));
        var shown = quoting(source);
        Desk.publish(shown).then().statusCode(200);
        unquote(shown);
        var due = quoting(source);
        Desk.publish(due, Map.of("publishAt", "2099-01-01T00:00:00Z")).then().statusCode(200);
        unquote(due);

        delete("sources", source)
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("errors.pointer", containsInAnyOrder("/articles/" + shown, "/articles/" + due))
                .body("errors.detail", everyItem(containsString("is public or going to be")));

        Desk.publish(shown).then().statusCode(200);
        delete("sources", source).statusCode(409).body("errors.pointer", contains("/articles/" + due));
        Desk.withdraw(due, "withdrawn").then().statusCode(200);
        delete("sources", source).statusCode(204);
    }

    @Test
    void aSectionTagOrAuthorThatThePublicStillSeesIsNotDeleted() {
        var section = created("sections", Map.of("name", Desk.unique("Harbour")));
        var tag = created("tags", Map.of("name", Desk.unique("Quay")));
        var author = created("authors", Map.of("name", Desk.unique("Mara Lind")));
        var article = Desk.draft(TEXT);
        Desk.patch(article, Map.of("section", section, "tags", List.of(tag), "authors", List.of(author)))
                .then()
                .statusCode(200);
        Desk.publish(article).then().statusCode(200);
        Desk.mergePatch("{\"section\":null,\"tags\":null,\"authors\":null}")
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(200);

        var named = Map.of("sections", section, "tags", tag, "authors", author);
        named.forEach((kind, id) ->
                delete(kind, id).statusCode(409).body("errors.pointer", contains("/articles/" + article)));
        Desk.publish(article).then().statusCode(200);
        named.forEach((kind, id) -> delete(kind, id).statusCode(204));
    }

    private static String created(String kind, Map<String, ?> input) {
        return Desk.json(input)
                .post("/manage/v1/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String quoting(String source) {
        var article = Desk.draft(TEXT);
        Desk.quote(article, "We sank the old quay.", source);
        return article;
    }

    private static void unquote(String article) {
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete(
                        "/manage/v1/quotes/{id}",
                        Desk.quotes(article).getFirst().get("id"))
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse delete(String kind, String id) {
        return asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/" + kind + "/{id}", id)
                .then();
    }
}
