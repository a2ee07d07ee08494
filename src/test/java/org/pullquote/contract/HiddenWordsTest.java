package org.pullquote.contract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.jobs.Importing;

/** Crawls all of delivery for words that stand only where the public may not look. */
@QuarkusTest
class HiddenWordsTest {
    private static final Pattern PATHS = Pattern.compile("/v1/[^\"\\\\\\s)]+");
    private static final int MOST_PAGES = 3000;

    /** A word that is in no other place. */
    private static final String WORD = "xyzzyquux";

    private final List<String> previews = new ArrayList<>();

    private int number;

    @Test
    void noWordOfAHiddenThingIsDelivered() {
        var hidden = new HashMap<String, String>();
        hidden.put("draft", article("draft"));
        hidden.put("imported", imported());
        hidden.put("scheduled", article("scheduled"));
        Desk.publish(hidden.get("scheduled"), Map.of("publishAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        hidden.put("embargoed", article("embargoed"));
        Desk.publish(hidden.get("embargoed"), Map.of("embargoUntil", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        hidden.put("withdrawn", article("withdrawn"));
        Desk.publish(hidden.get("withdrawn")).then().statusCode(200);
        Desk.withdraw(hidden.get("withdrawn"), "withdrawn").then().statusCode(200);
        hidden.put("expired", article("expired"));
        Desk.publish(
                        hidden.get("expired"),
                        Map.of("expiresAt", Instant.now().plusMillis(1500).toString()))
                .then()
                .statusCode(200);
        hidden.put("previewed", article("previewed"));
        hidden.put("once public", article("once public"));
        Desk.publish(hidden.get("once public")).then().statusCode(200);
        Desk.withdraw(hidden.get("once public"), "canceled").then().statusCode(200);
        Desk.publish(hidden.get("once public"), Map.of("publishAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        hidden.values().forEach(article -> previews.add(preview(article)));
        Desk.json(Map.of("kind", "person", "name", word("source"), "description", word("source")))
                .post("/manage/v1/sources")
                .then()
                .statusCode(201);
        image(word("unused image"));
        var changed = Desk.draft("A public beginning.");
        Desk.publish(changed).then().statusCode(200);
        Desk.body(changed, word("unpublished change")).then().statusCode(200);

        for (int i = 0; i < 12; i++) {
            publicArticle();
        }

        awaitExpiry(hidden.get("expired"));
        previews.forEach(HiddenWordsTest::showsTheWordToItsHolderAlone);

        var pages = crawl();

        assertThat(pages.keySet()).anyMatch(path -> path.startsWith("/v1/media/"));
        assertThat(pages).hasSizeGreaterThan(50);
        pages.forEach((path, text) -> assertThat(text.toLowerCase(java.util.Locale.ROOT))
                .as(path)
                .doesNotContain(WORD)
                .doesNotContain("/preview/"));
        hidden.forEach((state, article) -> List.of("", "/quotes", "/sources", "/links")
                .forEach(part -> assertThat(
                                given().get("/v1/articles/" + article + part).asString())
                        .as(state + part)
                        .doesNotContain(WORD)));
    }

    /** What was read by the link of a preview is in no cache that delivery, or the next reader of a link, is answered from. */
    private static void showsTheWordToItsHolderAlone(String preview) {
        var answer = given().get(preview).then().statusCode(200).extract();
        assertThat(answer.asString()).contains(WORD);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        for (var header : List.of("ETag", "Last-Modified", "Surrogate-Key", "Cache-Tag")) {
            assertThat(answer.header(header)).as(header).isNull();
        }
        var forged = preview.substring(0, preview.length() - 1) + (preview.endsWith("A") ? "B" : "A");
        assertThat(given().get(forged).then().statusCode(404).extract().asString())
                .isEqualTo(given().get("/preview/v1/none").asString())
                .doesNotContain(WORD);
    }

    private static String preview(String article) {
        return Desk.json(Map.of())
                .post("/manage/v1/articles/{id}/previews", article)
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    /** Within two seconds of its time. */
    private static void awaitExpiry(String article) {
        var deadline = Instant.now().plusSeconds(10);
        while (given().get("/v1/articles/{id}", article).statusCode() != 410) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    @Test
    void hiddenAndUnknownArticlesAnswerAlike() {
        var draft = article("draft");
        var slug = Desk.read(draft).extract().<String>path("slug");
        var unknown = given().get("/v1/articles/{id}", "there-is-no-such-article")
                .then()
                .statusCode(404)
                .extract();

        for (var path : List.of(draft, slug)) {
            var answer = given().get("/v1/articles/{id}", path)
                    .then()
                    .statusCode(404)
                    .extract();
            assertThat(answer.asString()).isEqualTo(unknown.asString());
            assertThat(names(answer.headers())).isEqualTo(names(unknown.headers()));
        }
    }

    @Test
    void aWithdrawnArticleIsGoneWithItsReason() {
        var article = Desk.draft("Soon gone.");
        Desk.publish(article).then().statusCode(200);
        given().get("/v1/articles/{id}", article).then().statusCode(200);

        Desk.withdraw(article, "canceled").then().statusCode(200);

        given().get("/v1/articles/{id}", article).then().statusCode(410).body("code", equalTo("canceled"));
    }

    private static List<String> names(io.restassured.http.Headers headers) {
        return headers.asList().stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .toList();
    }

    /** An article with the word in everything that can be written about it. */
    private String article(String what) {
        var section = taxon("sections", what);
        var body = "%s opens. “%s,” said %s, the %s. See [%s](https://%s.example.org).\n\n![](media:%s)"
                .formatted(
                        word(what),
                        word(what),
                        word(what),
                        word(what),
                        word(what),
                        WORD,
                        image(word("image of " + what)));
        var article = Desk.json(Map.of(
                        "title", word(what),
                        "standfirst", word(what),
                        "section", section,
                        "tags", List.of(taxon("tags", what)),
                        "authors", List.of(taxon("authors", what)),
                        "body", Map.of("format", "markdown", "value", body)))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.json(Map.of(
                        "exact", body.substring(body.indexOf('“') + 1, body.indexOf(",”")),
                        "speaker", Desk.person(word(what)),
                        "speakerRole", word(what),
                        "saidIn", word(what),
                        "cue", word(what)))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201);
        Desk.json(Map.of("rel", "external", "title", word(what), "url", "https://" + WORD + ".example.org/"))
                .post("/manage/v1/articles/{id}/links", article)
                .then()
                .statusCode(201);
        return article;
    }

    /** What an import makes of a draft, with the word in all that it is filed under. */
    private String imported() {
        var text = "---\ntitle: %1$s\nsection: %1$s\ntags: [%1$s]\nauthor: %1$s\ndraft: true\n---\n%1$s."
                .formatted(word("imported"));
        return Importing.article(Importing.over(Importing.post("text/markdown", "", text.getBytes(UTF_8))))
                .getString("id");
    }

    /** An image with these words as caption, alternative text and name of the source. */
    private static String image(String words) {
        var source = Desk.json(Desk.person(words))
                .post("/manage/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return Desk.image(Map.of("alt", words, "caption", words, "credit", source));
    }

    private static void publicArticle() {
        var image = image(Desk.unique("A view"));
        var article = Desk.draft(
                "A public beginning, in which she said: “Anybody may read this.”\n\n![](media:%s)".formatted(image));
        Desk.quote(article, "Anybody may read this.", Desk.person(Desk.unique("Public Person")));
        Desk.publish(article).then().statusCode(200);
    }

    /** Sections and tags that an editor makes are public, so only an author may hold the word. */
    private String taxon(String kind, String what) {
        var name = kind.equals("authors") ? word(what) : Desk.unique("Taxon");
        return Desk.json(Map.of("name", name))
                .post("/manage/v1/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private String word(String what) {
        return WORD + " " + what + " " + ++number;
    }

    /** Every delivery path that the lists, their variants and their answers lead to, with its answer. */
    private static Map<String, String> crawl() {
        var waiting = new ArrayDeque<String>();
        for (var list : List.of("articles", "quotes", "sources", "links", "sections", "tags", "authors")) {
            waiting.add("/v1/" + list + "?limit=100&total=true");
        }
        for (var body : List.of("blocks", "html", "markdown", "text")) {
            waiting.add("/v1/articles?limit=100&include=quotes,sources,links&body=" + body);
        }
        for (var sort : List.of("publishedAt", "-updatedAt", "title")) {
            waiting.add("/v1/articles?sort=" + sort);
        }
        var pages = new HashMap<String, String>();
        while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
            var path = waiting.poll();
            if (pages.containsKey(path)) {
                continue;
            }
            var answer =
                    given().urlEncodingEnabled(false).redirects().follow(false).get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 301);
            pages.put(path, answer.asString() + answer.headers());
            next(
                            path,
                            answer.asString(),
                            String.valueOf(answer.contentType()).startsWith("image/") ? null : answer.path("next"))
                    .stream()
                    .filter(found -> !pages.containsKey(found))
                    .forEach(waiting::add);
        }
        return pages;
    }

    private static Set<String> next(String path, String answer, Object cursor) {
        var found = new LinkedHashSet<String>();
        if (cursor != null) {
            found.add(path.replaceFirst("\\?.*", "") + "?cursor=" + cursor);
        }
        PATHS.matcher(answer).results().map(match -> match.group()).forEach(url -> found.addAll(variants(url)));
        return found;
    }

    private static List<String> variants(String url) {
        var variants = new ArrayList<>(List.of(url));
        if (url.startsWith("/v1/articles/")) {
            var path = url.replaceFirst("\\?.*", "");
            variants.addAll(List.of(path + "/quotes", path + "/sources", path + "/links", path + "?body=html"));
        }
        return variants;
    }
}
