package org.pullquote.desk.source;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;

@QuarkusTest
class MergeTest {
    private static final int ARTICLES = 2;
    private static final int QUOTES = 25;

    @Test
    void theQuotesOfTwoSourcesBecomeThoseOfOne() {
        var stays = source("person", Desk.unique("Ines Marwood"));
        var goes = source("person", Desk.unique("Captain Marwood"));
        var names = List.of(stays.getString("name"), goes.getString("name"));
        var articles = names.stream()
                .flatMap(name -> IntStream.range(0, ARTICLES).mapToObj(i -> told(name)))
                .toList();
        articles.forEach(article -> Desk.publish(article).then().statusCode(200));
        // One that is public under the old revision, and one that is still to come.
        Desk.body(articles.getLast(), "Nothing was said.").then().statusCode(200);
        var scheduled = told(names.getLast());
        Desk.publish(scheduled, Map.of("publishAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        total(stays, ARTICLES * QUOTES);
        total(goes, ARTICLES * QUOTES);

        merge(goes.getString("slug"), stays.getString("slug"))
                .then()
                .statusCode(200)
                .body("source.id", equalTo(stays.getString("id")))
                .body("source.aliases", hasItems(names.getLast()))
                .body("gone", equalTo(goes.getString("id")))
                .body("articles", is(ARTICLES + 1))
                .body("quotes", is((ARTICLES + 1) * QUOTES));

        total(stays, 2 * ARTICLES * QUOTES);
        for (var article : articles.subList(ARTICLES, 2 * ARTICLES)) {
            given().get("/v1/articles/{id}", article)
                    .then()
                    .body("quotes.speaker.id", everyItem(equalTo(stays.getString("id"))))
                    .body("sources.id", everyItem(equalTo(stays.getString("id"))));
        }
        Desk.read(articles.get(ARTICLES)).body("quotes.speaker.id", everyItem(equalTo(stays.getString("id"))));
        Desk.read(scheduled).body("quotes.speaker.id", everyItem(equalTo(stays.getString("id"))));
        Desk.publish(scheduled).then().statusCode(200);
        given().get("/v1/articles/{id}", scheduled)
                .then()
                .body("quotes.speaker.id", everyItem(equalTo(stays.getString("id"))));
        // An address of the one that went leads to the one that stayed, on both sides.
        for (var key : List.of(goes.getString("slug"), goes.getString("id"))) {
            for (var side : List.of("/v1", "/manage/v1")) {
                asAdmin()
                        .redirects()
                        .follow(false)
                        .get(side + "/sources/{id}", key)
                        .then()
                        .statusCode(301)
                        .header("Location", endsWith(side + "/sources/" + stays.getString("slug")));
            }
            given().get("/v1/quotes?total=true&limit=1&speaker=" + key)
                    .then()
                    .body("total", is((2 * ARTICLES + 1) * QUOTES));
        }
    }

    @Test
    void aListUnderASourceThatIsNoLongerPublicFollowsTheMergerToo() {
        var stays = source("person", Desk.unique("Ines Marwood"));
        var goes = source("person", Desk.unique("Captain Marwood"));
        Desk.publish(told(stays.getString("name"))).then().statusCode(200);
        var article = told(goes.getString("name"));
        Desk.publish(article).then().statusCode(200);
        Desk.withdraw(article, "withdrawn").then().statusCode(200);
        var list = "/v1/quotes?total=true&limit=1&speaker=" + goes.getString("slug");
        given().get(list).then().body("total", is(0));

        merge(goes.getString("slug"), stays.getString("slug")).then().statusCode(200);
        given().get(list).then().body("total", is(QUOTES));
    }

    @Test
    void aNameThatWentIsFoundWhenItIsWrittenAgain() {
        var stays = source("organization", Desk.unique("Harbour Office"));
        var goes = source("organization", Desk.unique("Hafenamt"));
        merge(goes.getString("id"), stays.getString("id")).then().statusCode(200);
        var article = told(goes.getString("name"));
        Desk.read(article).body("quotes.speaker.id", everyItem(equalTo(stays.getString("id"))));
    }

    @Test
    void aChainOfMergersLeadsToTheLast() {
        var first = source("person", Desk.unique("One"));
        var second = source("person", Desk.unique("Two"));
        var third = source("person", Desk.unique("Three"));
        merge(first.getString("id"), second.getString("id")).then().statusCode(200);
        merge(second.getString("id"), third.getString("id")).then().statusCode(200);
        asAdmin()
                .get("/manage/v1/sources/{id}", first.getString("slug"))
                .then()
                .body("id", equalTo(third.getString("id")))
                .body("aliases", hasItems(first.getString("name"), second.getString("name")));
    }

    @Test
    void aQuoteThatCameThroughBothHasOneInItsChain() {
        var stays = source("agency", Desk.unique("Sound Press"));
        var goes = source("agency", Desk.unique("SPA"));
        var article = Desk.draft("“We sank the old quay,” she said.");
        var chain = List.of(goes.getString("id"), stays.getString("id"));
        Desk.json(Map.of("exact", "We sank the old quay,", "via", chain))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201);
        Desk.publish(article).then().statusCode(200);
        merge(goes.getString("id"), stays.getString("id")).then().statusCode(200);
        Desk.read(article).body("quotes[0].via.size()", is(1));
        Eventually.is(() -> given().get("/v1/articles/{id}", article).path("quotes[0].via.size()"), 1);
    }

    @Test
    void whatCannotBeOneIsSaid() {
        var person = source("person", Desk.unique("Ines"));
        var pilot = json(Map.of("kind", "anonymous", "description", Desk.unique("a pilot")));
        var id = person.getString("id");
        merge(id, person.getString("slug")).then().statusCode(409).body("code", equalTo("same-source"));
        merge(id, pilot.getString("id")).then().statusCode(409).body("code", equalTo("anonymous-source"));
        merge(pilot.getString("id"), id).then().statusCode(409).body("code", equalTo("anonymous-source"));
        merge(id, "nobody-of-that-name")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/into"))
                .body("errors[0].code", equalTo("unknown-source"));
        Desk.json(Map.of("into", "x"))
                .post("/manage/v1/sources/{id}/merge", id)
                .then()
                .statusCode(428);
        Desk.json(Map.of("into", "x"))
                .header("If-Match", "\"7\"")
                .post("/manage/v1/sources/{id}/merge", id)
                .then()
                .statusCode(412);
    }

    @Test
    void twoDescriptionsOfOneAnonymousSourceMerge() {
        var stays = json(Map.of("kind", "anonymous", "description", Desk.unique("a pilot")));
        var goes = json(Map.of("kind", "anonymous", "description", Desk.unique("a man with a whistle")));
        merge(goes.getString("id"), stays.getString("id"))
                .then()
                .statusCode(200)
                .body("source.aliases.size()", is(0))
                .body("source.description", containsString("a pilot"));
    }

    private static String told(String speaker) {
        var text = IntStream.range(0, QUOTES)
                .mapToObj(i -> "“Bridge number %d is open,” the captain said.".formatted(100 + i))
                .collect(Collectors.joining("\n\n"));
        var article = Desk.draft(text);
        var id = asAdmin().get("/manage/v1/sources?name={name}", speaker).path("items[0].id");
        for (int i = 0; i < QUOTES; i++) {
            Desk.quote(article, "Bridge number %d is open,".formatted(100 + i), i == 0 ? Desk.person(speaker) : id);
        }
        return article;
    }

    private static void total(JsonPath source, int quotes) {
        Eventually.is(
                () -> given().get("/v1/quotes?total=true&limit=1&speaker={id}", source.getString("id"))
                        .path("total"),
                quotes);
    }

    private static Response merge(String goes, String stays) {
        var tag = asAdmin().get("/manage/v1/sources/{id}", goes).header("ETag");
        return Desk.json(Map.of("into", stays)).header("If-Match", tag).post("/manage/v1/sources/{id}/merge", goes);
    }

    private static JsonPath source(String kind, String name) {
        return json(Map.of("kind", kind, "name", name));
    }

    private static JsonPath json(Map<String, ?> source) {
        return Desk.json(source)
                .post("/manage/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
