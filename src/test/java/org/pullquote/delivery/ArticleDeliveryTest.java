package org.pullquote.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.edition.LinkRel;
import org.pullquote.edition.QuoteStatus;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;

@QuarkusTest
class ArticleDeliveryTest {
    @Inject
    Newsroom newsroom;

    @Test
    void anArticleIsReadWholeUnderItsSlugAndItsId() {
        var world = newsroom.taxon(TaxonKind.SECTION, "whole-world");
        var witness = newsroom.source("whole-witness", SourceKind.PERSON);
        var story = newsroom.story("whole").section(world).says(witness).publish();
        var bySlug = get("/v1/articles/whole")
                .statusCode(200)
                .body("section.slug", is("whole-world"))
                .body("quotes[0].speaker.slug", is("whole-witness"))
                .body("body[0].type", is("paragraph"))
                .body("sources[0].role", is("speaker"))
                .header("ETag", startsWith("W/\""))
                .header("Last-Modified", is("Sat, 10 Jan 2026 10:01:00 GMT"))
                .header("Cache-Control", startsWith("public, max-age=10, s-maxage=60, stale-while-revalidate="))
                .header("Vary", is("Accept-Encoding, Accept"))
                .header(
                        "Surrogate-Key",
                        allOf(
                                startsWith("article:" + story.id + " slug:whole section:" + world.id() + " source:"
                                        + witness.id()),
                                containsString(" quote:")))
                .header("Cache-Tag", startsWith("article:" + story.id + ",slug:whole,section:"))
                .extract();
        assertThat(get("/v1/articles/" + story.id).statusCode(200).extract().asByteArray())
                .isEqualTo(bySlug.asByteArray());
    }

    @Test
    void theBodyComesInEveryForm() {
        var story = newsroom.story("forms").publish();
        get("/v1/articles/forms?body=html").body("body", startsWith("<p>The <em>news</em> of " + story.id));
        get("/v1/articles/forms?body=markdown").body("body", startsWith("The *news* of"));
        get("/v1/articles/forms?body=text").body("body", startsWith("The news of " + story.id + ".\n\n"));
        get("/v1/articles/forms?body=none").body("$", not(hasKey("body"))).body("title", is("News of forms"));
        get("/v1/articles/forms?body=pdf").statusCode(400).body("errors[0].parameter", is("body"));
    }

    @Test
    void fieldsAreSparse() {
        newsroom.story("sparse")
                .says(newsroom.source("sparse-witness", SourceKind.PERSON))
                .publish();
        assertThat(get("/v1/articles/sparse?fields=title,quotes.text,quotes.speaker.name")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Map<String, Object>>get("$"))
                .containsOnlyKeys("id", "title", "quotes")
                .extracting("quotes")
                .isEqualTo(List.of(Map.of("text", "It is so,", "speaker", Map.of("name", "The sparse-witness"))));
        var unknown = get("/v1/articles/sparse?fields=titel,quotes.secret")
                .statusCode(400)
                .body("errors[0].parameter", is("fields"))
                .extract()
                .asString();
        assertThat(unknown).contains("Did you mean \\\"title\\\"?", "quotes.secret");
        get("/v1/articles/sparse?include=quotes").body("$", hasKey("quotes")).body("$", not(hasKey("sources")));
    }

    @Test
    void aKnownAnswerIsNotSentAgain() {
        newsroom.story("known").publish();
        var tag = get("/v1/articles/known").extract().header("ETag");
        for (var condition : List.of(tag, tag.substring(2), "*", "\"other\", " + tag)) {
            given().header("If-None-Match", condition)
                    .get("/v1/articles/known")
                    .then()
                    .statusCode(304)
                    .header("ETag", is(tag))
                    .header("Cache-Control", startsWith("public"))
                    .body(is(""));
        }
        given().header("If-None-Match", "\"other\"")
                .get("/v1/articles/known")
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "Sat, 10 Jan 2026 10:01:00 GMT")
                .get("/v1/articles/known")
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", "Sat, 10 Jan 2026 10:00:59 GMT")
                .get("/v1/articles/known")
                .then()
                .statusCode(200);
    }

    @Test
    void headAndOptionsAreAnswered() {
        newsroom.story("head").publish();
        var whole = given().get("/v1/articles/head");
        given().head("/v1/articles/head").then().statusCode(200).header("ETag", is(whole.header("ETag")));
        given().options("/v1/articles/head").then().statusCode(200).header("Allow", containsString("GET"));
        given().accept("text/html").get("/v1/articles/head").then().statusCode(406);
    }

    @Test
    void answersAreCompressedAsTheClientTakesThem() {
        newsroom.story("compressed").publish();
        for (var coding : List.of("gzip", "br")) {
            given().config(RestAssured.config()
                            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                    .header("Accept-Encoding", coding)
                    .get("/v1/articles/compressed")
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", is(coding))
                    .header("ETag", is(get("/v1/articles/compressed").extract().header("ETag")));
        }
    }

    @Test
    void aSlugOfThePastAnswersWithTheNewOne() {
        var story = newsroom.story("old-name").publish();
        story.renamed("new-name").publish();
        given().redirects()
                .follow(false)
                .get("/v1/articles/old-name?body=html&fields=title")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/articles/new-name?body=html&fields=title"))
                .header("Surrogate-Key", is("article:" + story.id + " slug:old-name"));
        given().redirects()
                .follow(false)
                .get("/v1/articles/old-name/quotes")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/articles/new-name/quotes"));
        get("/v1/articles/old-name").statusCode(200).body("slug", is("new-name"));
    }

    @Test
    void aWithdrawnArticleSaysWhy() {
        var story = newsroom.story("taken").publish();
        newsroom.withdraw(story.id, WithdrawalReason.CANCELED);
        for (var key : List.of("taken", story.id.toString(), "taken/quotes")) {
            get("/v1/articles/" + key)
                    .statusCode(410)
                    .body("code", is("canceled"))
                    .header("Cache-Control", is("no-store"));
        }
    }

    @Test
    void theUnknownAnswersAlike() {
        var first = given().get("/v1/articles/nothing");
        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(given().get("/v1/articles/0199c0de-0000-7000-8000-000000000000")
                        .asString())
                .isEqualTo(first.asString())
                .isEqualTo(given().get("/v1/quotes/0199c0de-0000-7000-8000-000000000000")
                        .asString())
                .isEqualTo(given().get("/v1/sources/nobody").asString())
                .isEqualTo(given().get("/v1/nothing").asString());
    }

    @Test
    void theDefaultLocaleWins() {
        newsroom.story("twice").in("de").publish();
        get("/v1/articles/twice").body("locale", is("de"));
        newsroom.story("twice").publish();
        get("/v1/articles/twice").body("locale", is("en"));
        get("/v1/articles/twice?locale=de").body("locale", is("de"));
        get("/v1/articles/twice?locale=fr").statusCode(404);
    }

    @Test
    void filtersCombine() {
        var a = newsroom.taxon(TaxonKind.TAG, "combine-a");
        var b = newsroom.taxon(TaxonKind.TAG, "combine-b");
        var section = newsroom.taxon(TaxonKind.SECTION, "combine");
        var author = newsroom.taxon(TaxonKind.AUTHOR, "combine-author");
        var speaker = newsroom.source("combine-speaker", SourceKind.PERSON);
        newsroom.story("combine-1")
                .at("2026-01-01T00:00:00Z")
                .section(section)
                .tags(a)
                .author(author)
                .publish();
        newsroom.story("combine-2")
                .at("2026-01-02T00:00:00Z")
                .section(section)
                .tags(a, b)
                .says(speaker)
                .publish();
        newsroom.story("combine-3")
                .at("2026-01-03T00:00:00Z")
                .in("de")
                .tags(b)
                .mentions(speaker)
                .publish();
        list("section=combine", "combine-2", "combine-1");
        list("tag=combine-a", "combine-2", "combine-1");
        list("tag=combine-a,combine-b", "combine-3", "combine-2", "combine-1");
        list("tag=combine-a&tag=combine-b", "combine-2");
        list("tag=combine-a&tag=unknown");
        list("tag=combine-a,unknown", "combine-2", "combine-1");
        list("author=combine-author&tag=" + a.id(), "combine-1");
        list("source=combine-speaker", "combine-3", "combine-2");
        list("speaker=combine-speaker", "combine-2");
        list("tag=combine-b&locale=de", "combine-3");
        list("tag=combine-a,combine-b&from=2026-01-02&to=2026-01-03T00:00:00Z", "combine-2");
        list("tag=combine-a,combine-b&sort=publishedAt", "combine-1", "combine-2", "combine-3");
        list("tag=combine-a,combine-b&sort=title", "combine-1", "combine-2", "combine-3");
        list("tag=combine-a,combine-b&sort=-updatedAt", "combine-3", "combine-2", "combine-1");
        list("section=nowhere");
        get("/v1/articles?tag=combine-a,combine-b&locale=en&total=true")
                .body("total", is(2))
                .body("query.total", is(true));
    }

    @Test
    void aListHasSummariesUnlessMoreIsAskedFor() {
        var tag = newsroom.taxon(TaxonKind.TAG, "summaries");
        newsroom.story("summary")
                .tags(tag)
                .says(newsroom.source("summary-witness", SourceKind.PERSON))
                .publish();
        get("/v1/articles?tag=summaries")
                .body("items[0].title", is("News of summary"))
                .body("items[0]", not(hasKey("body")))
                .body("items[0]", not(hasKey("quotes")))
                .header("Surrogate-Key", matchesPattern("slug:summaries under:tag:\\S+ article:\\S+"));
        get("/v1/articles?tag=summaries&include=quotes,sources&body=text")
                .body("items[0].quotes[0].cue", is("said"))
                .body("items[0].body", instanceOf(String.class))
                .body("items[0]", not(hasKey("links")));
        get("/v1/articles?tag=summaries&fields=slug,quotes.text,body")
                .body("items[0].quotes[0].text", is("It is so,"))
                .body("items[0].body[0].type", is("paragraph"))
                .body("items[0]", not(hasKey("title")));
    }

    @Test
    void pagesGoThereAndBackInEverySort() {
        var tag = newsroom.taxon(TaxonKind.TAG, "pages");
        for (var i = 10; i < 17; i++) {
            newsroom.story("page-" + i)
                    .at("2026-01-%d:00:00Z".formatted(i / 2 + 10).replace(":00:00Z", "T00:00:00Z"))
                    .tags(tag)
                    .publish();
        }
        for (var sort : List.of("-publishedAt", "publishedAt", "-updatedAt", "title")) {
            var all = slugs("/v1/articles?tag=pages&sort=" + sort);
            assertThat(all).hasSize(7);
            var there = new ArrayList<String>();
            var page =
                    get("/v1/articles?tag=pages&limit=3&sort=" + sort).extract().jsonPath();
            there.addAll(page.getList("items.slug"));
            while (page.getString("next") != null) {
                page = get("/v1/articles?cursor=" + page.getString("next"))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                there.addAll(page.getList("items.slug"));
            }
            assertThat(there).isEqualTo(all);
            page = get("/v1/articles?cursor=" + page.getString("prev"))
                    .extract()
                    .jsonPath();
            assertThat(page.<String>getList("items.slug")).isEqualTo(all.subList(3, 6));
        }
    }

    @Test
    void aPageStaysRightWhileArticlesComeAndGo() {
        var tag = newsroom.taxon(TaxonKind.TAG, "moving");
        var stories = new ArrayList<Newsroom.Story>();
        for (var i = 1; i < 6; i++) {
            stories.add(newsroom.story("moving-" + i)
                    .at("2026-01-0" + i + "T00:00:00Z")
                    .tags(tag)
                    .publish());
        }
        var next = get("/v1/articles?tag=moving&limit=2")
                .body("items.slug", contains("moving-5", "moving-4"))
                .extract()
                .jsonPath()
                .getString("next");
        newsroom.story("moving-6").at("2026-01-06T00:00:00Z").tags(tag).publish();
        newsroom.withdraw(stories.get(3).id, WithdrawalReason.WITHDRAWN);
        get("/v1/articles?cursor=" + next).body("items.slug", contains("moving-3", "moving-2"));
    }

    @Test
    void partsAreListedByThemselves() {
        var one = newsroom.source("part-one", SourceKind.PERSON);
        var two = newsroom.source("part-two", SourceKind.AGENCY);
        newsroom.story("parts")
                .says(one, two)
                .link(LinkRel.BACKGROUND, "https://example.org/a")
                .publish();
        get("/v1/articles/parts/quotes?limit=1")
                .body("items.speaker.slug", contains("part-one"))
                .header("Link", startsWith("</v1/articles/parts/quotes?cursor="));
        var next = get("/v1/articles/parts/quotes?limit=1").extract().jsonPath().getString("next");
        get("/v1/articles/parts/quotes?cursor=" + next).body("items.speaker.slug", contains("part-two"));
        get("/v1/articles/parts/sources?total=true")
                .body("items.slug", contains("part-one", "part-two"))
                .body("total", is(2));
        get("/v1/articles/parts/links").body("items.rel", contains("background"));
        get("/v1/articles/parts/links?rel=related").statusCode(400);
    }

    @Test
    void quotesSourcesAndLinksAreListedAcrossArticles() {
        var speaker = newsroom.source("across", SourceKind.PERSON);
        newsroom.story("across-1")
                .at("2026-01-01T00:00:00Z")
                .says(speaker)
                .link(LinkRel.RELATED, "https://a.example/x")
                .publish();
        newsroom.story("across-2")
                .at("2026-01-02T00:00:00Z")
                .says(speaker)
                .status(QuoteStatus.DISPUTED)
                .link(LinkRel.EXTERNAL, "https://b.example/y")
                .publish();
        get("/v1/quotes?speaker=across")
                .body("items.article.slug", contains("across-2", "across-1"))
                .body("items[0].anchors[0].prefix", endsWith("\""))
                .body("items[0].article.title", is("News of across-2"));
        get("/v1/quotes?source=across&status=disputed&kind=direct,mixed&locale=en")
                .body("items.size()", is(1));
        get("/v1/quotes?article=across-1&from=2026-01-01&to=2026-01-02").body("items.size()", is(1));
        var id = get("/v1/quotes?article=across-1").extract().jsonPath().getString("items[0].id");
        get("/v1/quotes/" + id).body("id", is(id)).body("article.slug", is("across-1"));
        get("/v1/sources/across")
                .body("counts.quotes", is(2))
                .body("counts.articles", is(2))
                .body("name", is("The across"));
        get("/v1/sources?kind=person&limit=100").body("items.find{it.slug=='across'}.counts.quotes", is(2));
        get("/v1/links?host=A.example").body("items.article.slug", contains("across-1"));
        get("/v1/links?article=across-2&rel=external,related").body("items.url", contains("https://b.example/y"));
        get("/v1/links?article=across-2&rel=related").body("items", empty());
    }

    @Test
    void sectionsTagsAndAuthorsAreListedByName() {
        newsroom.taxon(TaxonKind.SECTION, "listed-b");
        newsroom.taxon(TaxonKind.SECTION, "listed-a");
        var hidden = newsroom.taxon(TaxonKind.AUTHOR, "listed-author");
        get("/v1/sections?limit=100")
                .body("items.slug.findAll{it.startsWith('listed')}", contains("listed-a", "listed-b"));
        get("/v1/sections/listed-a").body("name", is("The listed-a")).header("Surrogate-Key", startsWith("section:"));
        get("/v1/tags/listed-a").statusCode(404);
        get("/v1/authors/" + hidden.slug()).statusCode(404);
        newsroom.story("listed").author(hidden).publish();
        get("/v1/authors/" + hidden.slug()).statusCode(200);
    }

    private void list(String query, String... slugs) {
        assertThat(slugs("/v1/articles?" + query)).as(query).containsExactly(slugs);
    }

    private static List<String> slugs(String path) {
        return get(path).statusCode(200).extract().jsonPath().getList("items.slug");
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }
}
