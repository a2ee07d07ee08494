package org.pullquote.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;

@QuarkusTest
class TranslationsTest {
    @Test
    void aTranslationComesAndGoesWithItsPublication() {
        var english = published(article("en", null));
        var german = article("de", english);
        shown(english);
        Desk.publish(german).then().statusCode(200);
        shown(english, "de");
        given().get("/v1/articles/{id}", german)
                .then()
                .body("translations.id", contains(english))
                .body("translations[0].locale", equalTo("en"));
        Desk.patch(german, Map.of("title", "Ein neuer Titel")).then().statusCode(200);
        Desk.publish(german).then().statusCode(200);
        until(english, "translations[0].title", "Ein neuer Titel");
        Desk.withdraw(german, "withdrawn").then().statusCode(200);
        shown(english);
    }

    @Test
    void aLinkThatIsTakenAwayIsGoneFromBoth() {
        var english = published(article("en", null));
        var german = published(article("de", english));
        shown(english, "de");
        var unlinked = new HashMap<String, String>();
        unlinked.put("translationOf", null);
        Desk.patch(german, unlinked).then().statusCode(200).body("translationOf", nullValue());
        shown(english, "de");
        Desk.publish(german).then().statusCode(200).body("translations", empty());
        shown(english);
        shown(german);
    }

    @Test
    void theTranslationIsAnsweredThatALanguageTagFindsFirst() {
        var english = published(article("en", null));
        var german = published(article("de", english));
        var swiss = published(article("de-CH", german));
        var key = slug(english);
        for (var path : List.of(key, english, german)) {
            answered(path + "?locale=de-AT", german);
            answered(path + "?locale=DE-ch-1996", swiss);
            answered(path + "?locale=en-GB", english);
        }
        given().get("/v1/articles/{id}/links?locale=de", english).then().statusCode(200);
        given().get("/v1/articles/{id}?locale=fr-CA", english)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-translation"))
                .body("detail", containsString("not there in fr-CA. It is in de, de-CH, en."));
        given().get("/v1/articles/{id}?locale=en-UK", english)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("locale"));
        given().get("/v1/articles/{id}?locale=de", "never-written")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void twoLocalesWithOneSlugHaveTwoAddresses() {
        var slug = "brexit-" + Long.toString(System.nanoTime(), 36);
        var english = published(article("en", null, slug));
        var german = published(article("de", null, slug));
        given().get("/v1/articles/{slug}", slug)
                .then()
                .body("id", equalTo(english))
                .body("url", endsWith(slug));
        var url = given().get("/v1/articles/{id}", german).then().extract().<String>path("url");
        assertThat(url).isEqualTo("/v1/articles/" + slug + "?locale=de");
        given().get(url).then().statusCode(200).body("id", equalTo(german));
        asAdmin().get("/manage/v1/articles/{slug}", slug).then().body("id", equalTo(english));
        Desk.json(Map.of("title", "Third", "locale", "de", "slug", slug))
                .post("/manage/v1/articles")
                .then()
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
    }

    @Test
    void anOldSlugLeadsToTheNewOneInItsLocale() {
        var old = "alt-" + Long.toString(System.nanoTime(), 36);
        var german = published(article("de", null, old));
        published(article("en", null, old + "-neu"));
        Desk.patch(german, Map.of("slug", old + "-neu")).then().statusCode(200);
        Desk.publish(german).then().statusCode(200);
        given().redirects()
                .follow(false)
                .get("/v1/articles/{slug}?fields=title", old)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/articles/" + old + "-neu?fields=title&locale=de"));
        asAdmin()
                .redirects()
                .follow(false)
                .get("/manage/v1/articles/{slug}", old)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/manage/v1/articles/" + german));
        Desk.json(Map.of("title", "T"))
                .header("If-Match", "*")
                .put("/manage/v1/articles/{slug}", old)
                .then()
                .statusCode(409)
                .body("code", equalTo("renamed"));
        // A made slug takes nothing over.
        Desk.json(Map.of("title", old, "locale", "de"))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .body("slug", equalTo(old + "-2"));
    }

    @Test
    void whatIsNoStoryIsRefused() {
        var english = article("en", null);
        var german = article("de", english);
        create("de", english, null).then().statusCode(409).body("code", equalTo("translation-exists"));
        create("fr", "never-written", null).then().statusCode(400).body("errors[0].pointer", equalTo("/translationOf"));
        Desk.patch(english, Map.of("translationOf", german))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("translation-of-itself"));
        var other = article("fr", null);
        Desk.patch(english, Map.of("translationOf", other))
                .then()
                .statusCode(409)
                .body("code", equalTo("has-translations"));
        asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/articles/{id}", english)
                .then()
                .statusCode(409)
                .body("code", equalTo("has-translations"));
        // One that names a translation joins the story of its original.
        Desk.patch(other, Map.of("translationOf", german))
                .then()
                .statusCode(200)
                .body("translationOf", equalTo(english));
        Desk.read(english).body("translations.locale", contains("de", "fr"));
        Desk.patch(other, Map.of("locale", "de")).then().statusCode(409);
    }

    @Test
    void languageTagsAreCheckedAndKeptInTheirCanonicalCase() {
        create("PT-br", null, null).then().statusCode(201).body("locale", equalTo("pt-BR"));
        for (var wrong : List.of("english", "en-UK", "en_GB", "xx")) {
            create(wrong, null, null).then().statusCode(400).body("errors[0].pointer", equalTo("/locale"));
        }
        given().get("/v1/articles?locale=PT-br,en")
                .then()
                .statusCode(200)
                .body("query.locale", contains("pt-BR", "en"));
        given().get("/v1/quotes?locale=en-UK").then().statusCode(400);
    }

    @Test
    void titlesOfAnyScriptAreSorted() {
        var tag = Desk.json(Map.of("name", Desk.unique("Sorted")))
                .post("/manage/v1/tags")
                .<String>path("slug");
        for (var title : List.of("Ясно", "zebra", "Öl", "apple", "Αθήνα", "Apfel", "Брат", "جسر")) {
            var made = Desk.json(Map.of("title", title, "tags", List.of(tag))).post("/manage/v1/articles");
            published(made.path("id"));
        }
        given().get("/v1/articles?sort=title&tag={tag}", tag)
                .then()
                .body("items.title", contains("Apfel", "apple", "Öl", "zebra", "Αθήνα", "Брат", "Ясно", "جسر"));
    }

    @Test
    void namesThatSoundAlikeAreNotOneTag() {
        var one = Desk.json(Map.of("name", "实事")).post("/manage/v1/tags").<String>path("slug");
        var other = Desk.json(Map.of("name", "时事")).post("/manage/v1/tags").<String>path("slug");
        assertThat(List.of(one, other)).containsExactly("shi-shi", "shi-shi-2");
    }

    private static void shown(String article, String... locales) {
        until(article, "translations.locale", List.of(locales));
    }

    private static void until(String article, String path, Object expected) {
        Eventually.is(() -> given().get("/v1/articles/{id}", article).<Object>path(path), expected);
    }

    private static void answered(String path, String article) {
        given().get("/v1/articles/" + path).then().statusCode(200).body("id", is(article));
    }

    private static String slug(String article) {
        return Desk.read(article).extract().path("slug");
    }

    private static String published(String article) {
        Desk.publish(article).then().statusCode(200);
        return article;
    }

    private static String article(String locale, String translationOf) {
        return article(locale, translationOf, null);
    }

    private static String article(String locale, String translationOf, String slug) {
        return create(locale, translationOf, slug)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response create(String locale, String translationOf, String slug) {
        var members = new HashMap<String, String>();
        members.put("title", Desk.unique("Brexit"));
        members.put("locale", locale);
        members.put("translationOf", translationOf);
        members.put("slug", slug);
        members.values().removeIf(java.util.Objects::isNull);
        return Desk.json(members).post("/manage/v1/articles");
    }
}
