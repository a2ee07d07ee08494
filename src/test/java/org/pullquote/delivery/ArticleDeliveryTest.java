package org.pullquote.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.delivery.Reading.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;

/** One article, as the public reads it. */
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
                .header("Last-Modified", endsWith(" GMT"))
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
        get("/v1/articles/sparse?include=quotes&fields=title,quotes.text")
                .body("quotes", is(List.of(Map.of("text", "It is so,"))));
        get("/v1/articles/sparse?include=quotes&fields=title").body("quotes[0].speaker.name", is("The sparse-witness"));
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
        given().header("If-Modified-Since", get("/v1/articles/known").extract().header("Last-Modified"))
                .get("/v1/articles/known")
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", "Sat, 10 Jan 2026 10:00:59 GMT")
                .get("/v1/articles/known")
                .then()
                .statusCode(200);
    }

    @Test
    void aNameThatChangedIsSentToThoseWhoAskByDate() {
        var tag = newsroom.taxon(TaxonKind.TAG, "dated");
        newsroom.story("dated")
                .tags(tag)
                .says(newsroom.source("dated", SourceKind.PERSON))
                .publish();
        var quote =
                get("/v1/quotes?speaker=dated").extract().path("items[0].url").toString();
        for (var path : List.of("/v1/articles/dated", "/v1/articles/dated/quotes", quote)) {
            // That of the edition, before which something else may have changed in its document.
            given().header("If-Modified-Since", "Sat, 10 Jan 2026 10:01:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(200);
            var last = get(path).extract().header("Last-Modified");
            given().header("If-Modified-Since", last).get(path).then().statusCode(304);
        }
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
}
