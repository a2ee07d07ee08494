package org.pullquote.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk finds the articles that name something, by what names it. */
@QuarkusTest
class NamingTest {
    @Test
    void whatAnArticleNamesIsFoundByItsSlugAsWellAsByItsId() {
        var tag = made("tags", Map.of("name", Desk.unique("Fog")));
        var source = made("sources", Desk.person(Desk.unique("Ada Foghorn")));
        var article = Desk.draft("She said: “The horn is flat.”");
        Desk.patch(article, Map.of("tags", List.of(tag.get("slug")))).then().statusCode(200);
        var quote = Desk.quote(article, "The horn is flat.", source.get("slug"));

        for (var named : List.of(tag.get("slug"), tag.get("id"), source.get("slug"), source.get("id"), quote)) {
            naming(named).body("items.id", contains(article));
        }
        naming("nothing-ever-had-this").body("items", empty());
    }

    @Test
    void aSlugThatNothingHasLeadsToWhatHadIt() {
        var old = Desk.unique("fog").replace(' ', '-');
        var tag = made("tags", Map.of("name", "Fog", "slug", old)).get("id");
        var article = Desk.draft("The horn is flat.");
        Desk.patch(article, Map.of("tags", List.of(tag))).then().statusCode(200);
        Desk.mergePatch(Map.of("slug", old + "-now"))
                .header("If-Match", "*")
                .patch("/manage/v1/tags/{id}", tag)
                .then()
                .statusCode(200);

        naming(old).body("items.id", contains(article));
    }

    @Test
    void aSourceThatWasMergedIsFoundByWhatItWas() {
        var goes = made("sources", Desk.person(Desk.unique("Ada Foghorn")));
        var stays = made("sources", Desk.person(Desk.unique("Bea Foghorn")));
        var article = Desk.draft("She said: “The horn is flat.”");
        Desk.quote(article, "The horn is flat.", goes.get("slug"));
        Desk.json(Map.of("into", stays.get("slug")))
                .header("If-Match", "*")
                .post("/manage/v1/sources/{id}/merge", goes.get("id"))
                .then()
                .statusCode(200);

        for (var named : List.of(goes.get("slug"), goes.get("id"), stays.get("slug"), stays.get("id"))) {
            naming(named).body("items.id", contains(article));
        }
    }

    private static Map<String, String> made(String collection, Map<String, String> members) {
        var answer = Desk.json(members).post("/manage/v1/" + collection).then().statusCode(201);
        return Map.of(
                "id", answer.extract().path("id"),
                "slug", answer.extract().path("slug"));
    }

    private static ValidatableResponse naming(String slugOrId) {
        return asAdmin()
                .queryParam("naming", slugOrId)
                .get("/manage/v1/articles")
                .then()
                .statusCode(200);
    }
}
