package org.pullquote.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;

/** What is public tells nothing of an article that is not, whatever in its body leads there. */
@QuarkusTest
class HiddenArticlesTest {
    private static final String HEADLINE = "Never public merger";

    @Inject
    SessionFactory entities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Never public merger](%s \"related\")",
                "See [these words](%s#b1).",
                "> Quoted.\n\nSee [these](%s).",
                "![](%s)\n\nThe harbour.",
            })
    void neitherItsIdNorItsSlugIsTold(String markdown) {
        assertHidden(markdown.replace("%s", "/v1/articles/%s"));
    }

    /** @param markdown with the id or slug of a draft in it */
    private static void assertHidden(String markdown) {
        for (var name : List.of("id", "slug")) {
            var draft = Desk.draft(Desk.unique(HEADLINE), "Secret.");
            var slug = Desk.read(draft).extract().<String>path("slug");
            var article = published(markdown.formatted(name.equals("id") ? draft : slug));

            for (var form : List.of("blocks", "html", "markdown", "text")) {
                assertThat(delivered(article, form)).as(form).doesNotContain(draft, slug, HEADLINE);
                assertThat(previewed(article, form)).as(form).doesNotContain(draft, slug, HEADLINE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "./%s?locale=en#b1",
                "../articles/%s",
                "../../v1/articles/%s",
                "../../../v1/articles/%s",
                "/v1/./articles/%s",
                "/v1/sections/../articles/%s/quotes",
                "/v1/sections/%%2E%%2e/articles/%s",
                "https:%s",
                "HTTP:/v1/articles/%s",
            })
    void norInAnySpellingOfTheAddress(String address) {
        assertHidden("See [these words](%s).".formatted(address));
    }

    @Test
    void aDraftThatIsMadeAfterTheLinkToItIsNotToldEither() {
        var slug = "merger-" + Long.toString(System.nanoTime(), 36);
        var article = Desk.draft(
                "See [it](/v1/articles/%1$s).\n\n[%2$s](/v1/articles/%1$s \"related\")".formatted(slug, HEADLINE));
        var draft = inLocale(slug, "en");

        assertThat(previewed(article, "html")).doesNotContain(draft, slug, HEADLINE);
        Desk.publish(article).then().statusCode(200);
        for (var form : List.of("blocks", "html", "markdown", "text")) {
            assertThat(delivered(article, form)).as(form).doesNotContain(draft, slug, HEADLINE);
        }

        Desk.publish(draft).then().statusCode(200);
        Eventually.is(() -> delivered(article, "html").contains("<a href=\"/v1/articles/" + draft), true);
        assertThat(delivered(article, "text")).contains(HEADLINE);
    }

    @Test
    void whatAnArticleSaysOfItselfIsShownInAPreviewAsItWillBe() {
        var article = Desk.draft("The harbour.");
        Desk.body(article, "See [above](/v1/articles/%s#b1).".formatted(article))
                .then()
                .statusCode(200);

        assertThat(previewed(article, "html")).contains("/v1/articles/" + article + "#b1");
    }

    @Test
    void anAddressThatNoArticleCanHaveStays() {
        var article = published("[a](/v1/articles/%00) [b](/v1/articles/) [c](../sections/x) [d](#b1)"
                + " [e](https://elsewhere.example/v1/articles/x) [f](mailto:x@elsewhere.example)");

        assertThat(delivered(article, "html"))
                .contains(
                        "\"/v1/articles/%00\"",
                        "\"/v1/articles/\"",
                        "\"../sections/x\"",
                        "\"#b1\"",
                        "\"https://elsewhere.example/v1/articles/x\"",
                        "\"mailto:x@elsewhere.example\"");
    }

    @Test
    void aThousandLinksBySlugAreLookedUpTogether() {
        var slug = "quai-" + Long.toString(System.nanoTime(), 36);
        var target = inLocale(slug, "en");
        var links = IntStream.range(0, 1_000)
                .mapToObj(i -> "[a](/v1/articles/%s-%d)".formatted(slug, i))
                .collect(Collectors.joining(" ", "[b](/v1/articles/" + slug + ") ", ""));
        var statistics = entities.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            var article = Desk.draft(links);
            assertThat(statistics.getPrepareStatementCount() - before).isLessThan(100);
            assertThat(asAdmin()
                            .get("/manage/v1/articles/{id}", article)
                            .jsonPath()
                            .getString("body[0].content.marks.flatten().href[0]"))
                    .isEqualTo("/v1/articles/" + target);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void aRelatedBlockComesAndGoesWithItsArticleAndQuotesStandWhereTheirWordsAre() {
        var draft = Desk.draft(Desk.unique(HEADLINE), "Secret.");
        var article = Desk.draft("""
                She was asked.

                [Never public merger](/v1/articles/%s "related")

                “It is open,” said Hedda Varn.
                """.formatted(draft));
        Desk.quote(article, "It is open,", Desk.person("Hedda Varn"));
        Desk.publish(article).then().statusCode(200);

        assertThat(delivered(article, "text")).isEqualTo("She was asked.\n\n“It is open,” said Hedda Varn.");
        assertThat(anchored(article)).isEqualTo("It is open,");
        assertThat(given().get("/v1/articles/{id}", article).asString()).doesNotContain(draft, HEADLINE);

        Desk.publish(draft).then().statusCode(200);
        Eventually.is(() -> delivered(article, "html").contains("/v1/articles/" + draft), true);
        assertThat(anchored(article)).isEqualTo("It is open,");

        Desk.withdraw(draft, "withdrawn").then().statusCode(200);
        Eventually.is(() -> delivered(article, "text").contains(HEADLINE), false);
    }

    @Test
    void whatIsCitedOrShownIsNotToldEitherAndTheWordsStay() {
        var draft = Desk.draft(Desk.unique(HEADLINE), "Secret.");
        var path = "/v1/articles/" + draft;
        var article = published(List.of(
                Map.of("type", "blockquote", "cite", path, "content", List.of(Map.of("text", "As it said."))),
                Map.of("type", "image", "src", path, "caption", "The quay.")));

        assertThat(delivered(article, "blocks")).doesNotContain(draft).contains("As it said.", "The quay.");
        assertThat(delivered(article, "html")).doesNotContain(draft);
    }

    @Test
    void aLinkBySlugLeadsToTheArticleThatItMeansInItsLocaleAndStaysWhenTheSlugChanges() {
        var slug = "quai-" + Long.toString(System.nanoTime(), 36);
        var english = inLocale(slug, "en");
        var german = inLocale(slug, "de");
        Desk.patch(english, Map.of("slug", slug + "-renamed")).then().statusCode(200);
        var article = Desk.draft(
                "[a](/v1/articles/%1$s?locale=de#b1) [b](/v1/articles/%1$s-renamed) [c](/v1/articles/%2$s) [d](/v1/articles/%1$s?locale=DE-at)"
                        .formatted(slug, slug.replace("q", "%71") + "-renamed"));

        assertThat(asAdmin()
                        .get("/manage/v1/articles/{id}", article)
                        .jsonPath()
                        .getList("body[0].content.marks.flatten().href", String.class))
                .containsExactly(
                        "/v1/articles/" + german + "?locale=de#b1",
                        "/v1/articles/" + english,
                        "/v1/articles/" + english,
                        "/v1/articles/" + german + "?locale=DE-at");
    }

    @Test
    void noSurrogateKeyTellsTheIdOfAnOriginal() {
        var original = Desk.draft("Secret.");
        var translation = Desk.json(Map.of("title", "Le quai", "locale", "fr", "translationOf", original))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.publish(translation).then().statusCode(200);

        assertThat(given().get("/v1/articles/{id}?locale=fr", translation).getHeader("Surrogate-Key"))
                .contains("article:" + translation, "story:")
                .doesNotContain(original);
    }

    private static String inLocale(String slug, String locale) {
        return Desk.json(Map.of("title", "The quay", "slug", slug, "locale", locale))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String published(Object body) {
        var written = body instanceof String markdown ? Map.of("format", "markdown", "value", markdown) : body;
        var id = Desk.json(Map.of("title", Desk.unique("The harbour"), "body", written))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.publish(id).then().statusCode(200);
        return id;
    }

    private static String delivered(String article, String form) {
        return body("/v1/articles/" + article, form);
    }

    private static String previewed(String article, String form) {
        return body(
                Desk.json(Map.of())
                        .post("/manage/v1/articles/{id}/previews", article)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("url"),
                form);
    }

    private static String body(String address, String form) {
        return given().get(address + "?body=" + form)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("body");
    }

    /** The words that stand where the one quote of an article is said to. */
    private static String anchored(String article) {
        var document = given().get("/v1/articles/{id}?body=text", article).jsonPath();
        var text = document.getString("body");
        return text.substring(
                text.offsetByCodePoints(0, document.getInt("quotes[0].anchors[0].start")),
                text.offsetByCodePoints(0, document.getInt("quotes[0].anchors[0].end")));
    }
}
