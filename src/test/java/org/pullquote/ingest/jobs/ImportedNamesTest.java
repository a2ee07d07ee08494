package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.platform.ids.Ids;

/** The names of sections, tags and authors that an import makes are words of its drafts, until readers may know those. */
@QuarkusTest
class ImportedNamesTest {
    private final String section = Desk.unique("Takeover");
    private final String tag = Desk.unique("Arrested");
    private final String author = Desk.unique("Robin");
    private final Map<String, String> all = Map.of("sections", section, "tags", tag, "authors", author);

    private String draft() {
        var text = "---\ntitle: %s\nsection: %s\ntags: [%s]\nauthor: %s\ndraft: true\n---\nHello world."
                .formatted(Desk.unique("Layoffs"), section, tag, author);
        var accepted = as("import")
                .contentType("text/markdown")
                .body(text.getBytes(UTF_8))
                .post("/manage/v1/imports");
        return Importing.over(accepted).getString("items.items[0].article");
    }

    private static boolean lists(RequestSpecification reader, String list, String name) {
        var page = reader.get(list + "?limit=100").jsonPath();
        while (!page.getList("items.name").contains(name) && page.getString("next") != null) {
            page = reader.get(list + "?limit=100&cursor=" + page.getString("next"))
                    .jsonPath();
        }
        return page.getList("items.name").contains(name);
    }

    private static boolean isListed(String kind, String name) {
        return lists(given(), "/v1/" + kind, name);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static JsonPath imported(String query, UUID id, String name, String published) {
        return Exporting.imported(query, Exporting.HEADER + """
                {"section":{"id":"%s","version":0,"written":{"slug":"%s","name":"%s","description":null},\
                "slugs":{"former":[],"published":[%s]}}}
                """.formatted(id, slug(name), name, published));
    }

    @Test
    void areAtTheDeskAtOnceAndPublicWithTheFirstPublicArticle() {
        var article = draft();
        all.forEach((kind, name) -> {
            assertThat(lists(asAdmin(), "/manage/v1/" + kind, name)).as(kind).isTrue();
            assertThat(isListed(kind, name)).as(kind).isFalse();
            given().get("/v1/{kind}/{slug}", kind, slug(name)).then().statusCode(404);
        });

        Desk.publish(article).then().statusCode(200);

        all.forEach((kind, name) -> {
            assertThat(isListed(kind, name)).as(kind).isTrue();
            given().get("/v1/{kind}/{slug}", kind, slug(name)).then().statusCode(200);
        });
        given().get("/v1/articles/{id}", article)
                .then()
                .body("section.name", equalTo(section))
                .body("tags[0].name", equalTo(tag));
    }

    @Test
    void stayHiddenWhenAnEditorRenamesThem() {
        var article = draft();
        var renamed = Desk.unique("Merger");
        Desk.mergePatch(Map.of("name", renamed))
                .header("If-Match", "*")
                .patch("/manage/v1/sections/{slug}", slug(section))
                .then()
                .statusCode(200);
        assertThat(isListed("sections", renamed)).isFalse();

        Desk.publish(article).then().statusCode(200);

        assertThat(isListed("sections", renamed)).isTrue();
        assertThat(isListed("sections", section)).isFalse();
    }

    @Test
    void areInAPreview() {
        var preview = Desk.json(Map.of())
                .post("/manage/v1/articles/{id}/previews", draft())
                .<String>path("url");

        given().get(preview)
                .then()
                .body("section.name", equalTo(section))
                .body("tags.name", equalTo(List.of(tag)))
                .body("authors.name", equalTo(List.of(author)));
        assertThat(isListed("sections", section)).isFalse();
    }

    @Test
    void ofAnExportComeBackAsTheyWereIfThatIsAskedFor() {
        var hidden = Ids.next();
        imported("?publish=true", hidden, section, "");
        assertThat(isListed("sections", section)).isFalse();

        var shown = Ids.next();
        var known = "{\"slug\":\"%s\"}".formatted(slug(tag));
        assertThat(imported("", shown, tag, known).getInt("counts.created")).isEqualTo(1);
        assertThat(isListed("sections", tag)).isFalse();
        assertThat(imported("", shown, tag, known).getInt("counts.unchanged")).isEqualTo(1);

        assertThat(imported("?publish=true", shown, tag, known).getInt("counts.updated"))
                .isEqualTo(1);
        assertThat(isListed("sections", tag)).isTrue();
        assertThat(imported("?publish=true", shown, tag, known).getInt("counts.unchanged"))
                .isEqualTo(1);
    }
}
