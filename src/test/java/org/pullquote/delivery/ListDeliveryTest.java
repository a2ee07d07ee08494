package org.pullquote.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.delivery.Reading.get;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pullquote.edition.LinkRel;
import org.pullquote.edition.QuoteStatus;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;
import org.pullquote.platform.paging.Cursor;

/** Lists of articles and of their parts, as the public reads them. */
@QuarkusTest
class ListDeliveryTest {
    @Inject
    Newsroom newsroom;

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
    void aFilterTakesSoManyValuesAndNoneThatIsEmpty() {
        get("/v1/articles?tag=" + many("a", 50, ",")).statusCode(200);
        get("/v1/articles?tag=" + many("a", 10, "&tag=")).statusCode(200);
        for (var bad : List.of(
                "tag=" + many("a", 51, ","),
                "tag=" + many("a", 11, "&tag="),
                "section=" + many("a", 51, ","),
                "locale=" + many("en", 51, ","))) {
            get("/v1/articles?" + bad).statusCode(400).body("errors[0].code", is("too-many-values"));
        }
        for (var bad : List.of("tag=,", "tag=a,", "tag=,a", "tag=a,,b", "section=a,", "section=,", "locale=en,")) {
            get("/v1/articles?" + bad).statusCode(400).body("errors[0].code", is("empty-value"));
        }
    }

    private static String many(String value, int times, String separator) {
        return String.join(separator, Collections.nCopies(times, value));
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
    void aPageThatWasEmptiedStillLeadsBack() {
        var tag = newsroom.taxon(TaxonKind.TAG, "emptied");
        var stories = new ArrayList<Newsroom.Story>();
        for (var i = 1; i <= 3; i++) {
            stories.add(newsroom.story("emptied-" + i)
                    .at("2026-03-0" + i + "T00:00:00Z")
                    .tags(tag)
                    .publish());
        }
        var next = get("/v1/articles?tag=emptied&sort=publishedAt&limit=2")
                .extract()
                .jsonPath()
                .getString("next");
        newsroom.withdraw(stories.getLast().id, WithdrawalReason.WITHDRAWN);

        var emptied = get("/v1/articles?cursor=" + next)
                .body("items", empty())
                .body("$", not(hasKey("next")))
                .extract()
                .jsonPath();
        var before = get("/v1/articles?cursor=" + emptied.getString("prev"))
                .body("items.slug", contains("emptied-1"))
                .extract()
                .jsonPath();
        get("/v1/articles?cursor=" + before.getString("next")).body("items.slug", contains("emptied-2"));
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
    void aPlaceThatAPartNeverHadEndsItsList() {
        newsroom.story("made-up")
                .says(newsroom.source("made-up", SourceKind.PERSON))
                .publish();
        var path = "/v1/articles/made-up/quotes";
        for (var place : List.of("-5", "2147483647", "1000000")) {
            for (var backward : List.of(true, false)) {
                var cursor = new Cursor(path, new TreeMap<>(), List.of(place), backward);
                get(path + "?cursor=" + cursor).statusCode(200).body("items", everyItem(notNullValue()));
            }
        }
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
}
