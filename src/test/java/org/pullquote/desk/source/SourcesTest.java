package org.pullquote.desk.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

@QuarkusTest
class SourcesTest {
    private static final String TEXT = "“We sank the old quay,” she said.";

    @Test
    void aSourceIsFoundByAnAliasWhenItIsQuoted() {
        var name = Desk.unique("Harbour Press");
        var alias = Desk.unique("HP");
        var agency = create(Map.of("kind", "agency", "name", name, "aliases", List.of(alias)));
        var article = Desk.draft(TEXT);
        // Who writes an alias need not know what kind of source it is.
        Desk.quote(article, "We sank the old quay,", Desk.person(alias.toUpperCase(java.util.Locale.ROOT)));
        Desk.read(article).body("quotes[0].speaker.id", equalTo(agency));
    }

    @Test
    void anAliasOfSeveralIsNobodys() {
        var alias = Desk.unique("Brandt");
        var known = List.of(
                create(Map.of("kind", "person", "name", Desk.unique("Ama Brandt"), "aliases", List.of(alias))),
                create(Map.of("kind", "person", "name", Desk.unique("Ole Brandt"), "aliases", List.of(alias))));
        var article = Desk.draft(TEXT);
        Desk.quote(article, "We sank the old quay,", Desk.person(alias));
        assertThat(known).doesNotContain(Desk.read(article).extract().<String>path("quotes[0].speaker.id"));
    }

    @Test
    void theListIsSearchedByNameAndAlias() {
        var mark = Long.toString(System.nanoTime(), 36);
        var one = create(Map.of("kind", "person", "name", "Ida " + mark));
        var two = create(Map.of("kind", "person", "name", Desk.unique("Ole"), "aliases", List.of("Uncle " + mark)));
        var three = create(Map.of("kind", "anonymous", "description", "a pilot of the " + mark));
        var query = "/manage/v1/sources?total=true&name=" + mark.toUpperCase(java.util.Locale.ROOT);
        asAdmin()
                .get(query)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(one, two, three))
                .body("total", is(3));
        asAdmin().get(query + "&kind=anonymous").then().body("items.id", contains(three));
        asAdmin().get("/manage/v1/sources?name=%25" + mark).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"Bo Halvorsen\"",
                "\"aliases\":[\"Bo\"]",
                "\"homepage\":\"https://bo.example.org\"",
                "\"slug\":\"bo-halvorsen\"",
                "\"links\":[\"https://bo.example.org\"]",
                "\"realName\":\"Bo Halvorsen\""
            })
    void nothingCouldKeepTheNameOfAnAnonymousSource(String member) {
        Desk.json("{\"kind\":\"anonymous\",\"description\":\"a pilot\"," + member + "}")
                .post("/manage/v1/sources")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        var article = Desk.draft(TEXT);
        Desk.json(
                        "{\"exact\":\"We sank the old quay,\",\"speaker\":{\"kind\":\"anonymous\",\"description\":\"a pilot\","
                                + member + "}}")
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(400);
    }

    @Test
    void anAnonymousSourceHasASlugOfItsDescription() {
        var made = Desk.json(Map.of("kind", "anonymous", "description", Desk.unique("a pilot with a beard")))
                .post("/manage/v1/sources");
        made.then().statusCode(201).body("slug", matchesPattern("a-pilot-with-a-beard-.*"));
        patch(made.path("id"), Map.of("slug", "pilot-beard-" + System.nanoTime()))
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasANameCannotBecomeAnonymous() {
        var named = create(Map.of("kind", "person", "name", Desk.unique("Bo")));
        Desk.json(Map.of("kind", "anonymous", "description", "a pilot"))
                .header("If-Match", "\"0\"")
                .put("/manage/v1/sources/{id}", named)
                .then()
                .statusCode(409)
                .body("code", equalTo("has-name"));
    }

    @Test
    void aRenamedSourceIsFoundUnderItsOldSlugAndChangedUnderTheNew() {
        var before = slug(create(Map.of("kind", "person", "name", Desk.unique("Ines"))));
        patch(before, Map.of("slug", before + "-now")).then().statusCode(200);
        asAdmin()
                .redirects()
                .follow(false)
                .get("/manage/v1/sources/{id}", before)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/manage/v1/sources/" + before + "-now"));
        Desk.json(Map.of("kind", "person", "name", "Other"))
                .header("If-Match", "\"1\"")
                .put("/manage/v1/sources/{id}", before)
                .then()
                .statusCode(409)
                .body("code", equalTo("renamed"));
        // A slug that was another's is never made, only written.
        var next = Desk.json(Map.of("kind", "person", "name", before)).post("/manage/v1/sources");
        next.then().body("slug", equalTo(before + "-2"));
        patch(next.path("id"), Map.of("slug", before)).then().statusCode(200);
        asAdmin().get("/manage/v1/sources/{id}", before).then().body("id", equalTo(next.path("id")));
    }

    @Test
    void aQuoteKeepsTheRoleThatItsSpeakerHadThen() {
        var speaker = create(Map.of("kind", "person", "name", Desk.unique("Ines"), "role", "Harbourmaster"));
        var article = Desk.draft(TEXT);
        Desk.json(Map.of("exact", "We sank the old quay,", "speaker", speaker, "speakerRole", "the harbourmaster"))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201);
        Desk.publish(article).then().statusCode(200);
        patch(speaker, Map.of("role", "First Senator")).then().statusCode(200);
        Desk.read(article).body("quotes[0].speakerRole", equalTo("the harbourmaster"));
        given().get("/v1/articles/{id}", article).then().body("quotes[0].speakerRole", equalTo("the harbourmaster"));
        given().get("/v1/sources/{id}", speaker).then().body("role", equalTo("First Senator"));
    }

    @Test
    void aStatusIsSignedByWhoGaveIt() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay,", Desk.person(Desk.unique("Ines")));
        Desk.read(article).body("quotes[0].statusBy", nullValue()).body("quotes[0].statusAt", nullValue());
        var before = Instant.now();
        judge(quote, Map.of("status", "verified")).then().statusCode(200);
        var signed = Desk.read(article)
                .body("quotes[0].statusBy", equalTo("Bootstrap"))
                .extract();
        assertThat(Instant.parse(signed.path("quotes[0].statusAt")))
                .isBetween(before.minusSeconds(60), before.plusSeconds(60));
        // Another member leaves the signature; another status is signed anew; and nobody signs for another.
        judge(quote, Map.of("cue", "claimed"))
                .then()
                .statusCode(200)
                .body("statusAt", equalTo(signed.path("quotes[0].statusAt")));
        judge(quote, Map.of("status", "unverified")).then().body("statusBy", equalTo("Bootstrap"));
        judge(quote, Map.of("statusBy", "Somebody")).then().statusCode(400);
    }

    @Test
    void evidenceIsALinkADocumentOrARecordingWithATime() {
        var article = Desk.draft(TEXT);
        var quote = Desk.quote(article, "We sank the old quay,", Desk.person(Desk.unique("Ines")));
        judge(
                        quote,
                        Map.of(
                                "evidence",
                                List.of(
                                        Map.of(
                                                "kind",
                                                "recording",
                                                "url",
                                                "https://example.org/tape",
                                                "timeCode",
                                                2467),
                                        Map.of("kind", "document", "note", "Minutes, page 4"),
                                        Map.of("kind", "link", "url", "https://example.org/minutes"))))
                .then()
                .statusCode(200)
                .body("evidence.timeCode", hasItem(2467));
        for (var wrong : List.of(
                Map.of("kind", "recording", "url", "https://example.org/tape", "timeCode", -1),
                Map.of("kind", "recording", "url", "https://example.org/tape", "timeCode", "00:41:07"),
                Map.of("kind", "link", "url", "https://example.org/tape", "timeCode", 5),
                Map.of("kind", "document"),
                Map.of("kind", "link", "url", "javascript:alert(1)"))) {
            judge(quote, Map.of("evidence", List.of(wrong))).then().statusCode(400);
        }
    }

    private static Response judge(String quote, Map<String, ?> members) {
        var tag = asAdmin().get("/manage/v1/quotes/{id}", quote).header("ETag");
        return asAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(members)
                .patch("/manage/v1/quotes/{id}", quote);
    }

    private static Response patch(String source, Map<String, ?> members) {
        var tag = asAdmin().get("/manage/v1/sources/{id}", source).header("ETag");
        return asAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(members)
                .patch("/manage/v1/sources/{id}", source);
    }

    private static String slug(String id) {
        return asAdmin().get("/manage/v1/sources/{id}", id).path("slug");
    }

    private static String create(Map<String, ?> source) {
        var id = Desk.json(source)
                .post("/manage/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(UUID.fromString(id)).isNotNull();
        return id;
    }
}
