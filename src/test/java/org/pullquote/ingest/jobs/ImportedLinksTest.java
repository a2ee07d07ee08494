package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;

/** Links between imported articles, whichever comes first, and the addresses that they had before. */
@QuarkusTest
class ImportedLinksTest {
    /** A site of its own for each test. */
    private final String site = "tidings-" + UUID.randomUUID() + ".example";

    private static String id(JsonPath job, int item) {
        return job.getString("items.items[%d].article".formatted(item));
    }

    private String post(int number, String content, String more) {
        return """
                <item><title>Post %1$d of %4$s</title><link>https://%4$s/2020/post-%1$d/</link>
                <guid isPermaLink="false">http://%4$s/?p=%1$d</guid><wp:post_id>%1$d</wp:post_id>
                <wp:post_name>post-%1$d-%4$s</wp:post_name><wp:post_type>post</wp:post_type>
                <wp:status>publish</wp:status><wp:post_date_gmt>2020-03-01 06:00:00</wp:post_date_gmt>%3$s
                <content:encoded><![CDATA[<!-- wp:paragraph -->%2$s]]></content:encoded></item>""".formatted(number, content.replace("SITE", site), more.replace("SITE", site), site);
    }

    private JsonPath imported(String query, String... posts) {
        var export = """
                <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://%s</wp:base_blog_url>%s</channel></rss>""".formatted(site, String.join("\n", posts));
        return Importing.over(Importing.post("application/xml", query, export.getBytes(UTF_8)));
    }

    private static String href(String article) {
        return Desk.read(article).extract().jsonPath().getString("body[0].content.find { it.marks }.marks[0].href");
    }

    private static String path(String article) {
        return "/v1/articles/" + article;
    }

    @Test
    void aLinkLeadsToTheArticleThatCameBeforeIt() {
        var job = imported(
                "",
                post(1, "<p>It opened.</p>", ""),
                post(2, "<p>See <a href='http://www.SITE/2020/post-1'>it</a>.</p>", ""));

        assertThat(href(id(job, 1))).isEqualTo(path(id(job, 0)));
        assertThat(Desk.read(id(job, 1)).extract().jsonPath().getInt("revision"))
                .isEqualTo(1);
    }

    @Test
    void aLinkLeadsToTheArticleThatCameAfterIt() {
        var posts = new String[] {
            post(1, "<p>See <a href='https://SITE/?p=2&utm_source=x#top'>it</a>.</p>", ""),
            post(2, "<p>See <a href='/2020/post-1/'>it</a>.</p>", "")
        };

        var job = imported("", posts);

        assertThat(href(id(job, 0))).isEqualTo(path(id(job, 1)));
        assertThat(href(id(job, 1))).isEqualTo(path(id(job, 0)));
        assertThat(imported("", posts).getInt("counts.unchanged")).isEqualTo(2);
    }

    @Test
    void whatWasPublishedIsPublishedWithItsLinks() {
        var job = imported(
                "?publish=true",
                post(1, "<p>See <a href='https://SITE/2020/post-2/'>it</a>.</p>", ""),
                post(2, "<p>It opened.</p>", ""));

        given().get("/v1/articles/{id}", id(job, 0))
                .then()
                .statusCode(200)
                .body("body[0].content[1].marks[0].href", equalTo(path(id(job, 1))))
                .body("publishedAt", equalTo("2020-03-01T06:00:00Z"));
        given().get(href(id(job, 0))).then().statusCode(200);
    }

    @Test
    void readersAreToldOfADraftByNoLinkUntilItIsPublic() {
        var job = imported(
                "?publish=true",
                post(1, "<p>See <a href='https://SITE/2020/post-2/'><b>it</b></a>, it says.</p>", ""),
                post(2, "<p>It opened.</p>", "").replace(">publish<", ">draft<"));
        var draft = id(job, 1);

        assertThat(href(id(job, 0))).isEqualTo(path(draft));
        assertThat(delivered(id(job, 0), "blocks")).doesNotContain(draft).contains("bold");
        assertThat(delivered(id(job, 0), "html")).contains("See <strong>it</strong>, it says.");

        Desk.publish(draft).then().statusCode(200);
        Eventually.is(() -> delivered(id(job, 0), "blocks").contains(path(draft)), true);

        Desk.withdraw(draft, "withdrawn").then().statusCode(200);
        Eventually.is(() -> delivered(id(job, 0), "blocks").contains(draft), false);
    }

    private static String delivered(String article, String body) {
        return given().get("/v1/articles/{id}?body={form}", article, body)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("body");
    }

    @Test
    void aLaterImportIsLinkedToFromAnEarlierOne() {
        var first = imported("", post(1, "<p>See <a href='https://SITE/2020/post-3/'>it</a>.</p>", ""));
        assertThat(href(id(first, 0))).isEqualTo("https://%s/2020/post-3/".formatted(site));

        var second = imported("", post(3, "<p>See <a href='https://SITE/2020/post-1/'>it</a>.</p>", ""));

        assertThat(href(id(first, 0))).isEqualTo(path(id(second, 0)));
        assertThat(href(id(second, 0))).isEqualTo(path(id(first, 0)));
    }

    @Test
    void anUpdateKeepsItsLinks() {
        var second = post(2, "<p>It opened.</p>", "");
        var first = imported("", post(1, "<p>See <a href='https://SITE/2020/post-2/'>it</a>.</p>", ""), second);

        var again = imported("", post(1, "<p>Do see <a href='https://SITE/2020/post-2/'>it</a>.</p>", ""), second);

        assertThat(again.getInt("counts.updated")).isEqualTo(1);
        assertThat(href(id(first, 0))).isEqualTo(path(id(first, 1)));
    }

    @Test
    void furtherReadingLeadsToTheArticle() {
        var related = "<p>It opened.</p><p>Also read: <a href='https://SITE/2020/post-2/'>The Bridge</a></p>";
        var posts = new String[] {post(1, related, ""), post(2, "<p>It opened.</p>", ""), post(3, related, "")};

        var job = imported("", posts);

        for (int i : new int[] {0, 2}) {
            Desk.read(id(job, i))
                    .body("links.size()", equalTo(1))
                    .body("links[0].title", equalTo("The Bridge"))
                    .body("links[0].target", equalTo(id(job, 1)))
                    .body("links[0].url", nullValue());
        }
        imported("", post(1, related.replace("It opened", "It did open"), ""), posts[1], posts[2]);
        Desk.read(id(job, 0)).body("links.size()", equalTo(1));
    }

    @Test
    void otherLinksStayAsTheyAre() {
        var job = imported(
                "",
                post(1, "<p>See <a href='https://SITE/2020/gone/'>it</a>.</p>", ""),
                post(2, "<p>See <a href='https://SITE/'>it</a>.</p>", ""),
                post(3, "<p>See <a href='https://elsewhere.example/2020/post-1/'>it</a>.</p>", ""));

        assertThat(href(id(job, 0))).isEqualTo("https://%s/2020/gone/".formatted(site));
        assertThat(href(id(job, 1))).isEqualTo("https://%s/".formatted(site));
        assertThat(href(id(job, 2))).isEqualTo("https://elsewhere.example/2020/post-1/");
    }

    @Test
    void whatAnEditorHasChangedIsLeftAlone() {
        var first = imported("", post(1, "<p>See <a href='https://SITE/2020/post-2/'>it</a>.</p>", ""));
        Desk.patch(id(first, 0), Map.of("standfirst", "Mine")).then().statusCode(200);

        imported("", post(2, "<p>It opened.</p>", ""));

        assertThat(href(id(first, 0))).isEqualTo("https://%s/2020/post-2/".formatted(site));
    }

    private static String formerly(String slug) {
        return "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>"
                .formatted(slug);
    }

    @Test
    void aFormerSlugLeadsToTheArticle() {
        var former = "first-" + UUID.randomUUID();

        var job = imported("?publish=true", post(1, "<p>It opened.</p>", formerly(former)));

        Desk.read(former).body("id", equalTo(id(job, 0)));
        leads(former);
    }

    @Test
    void aFormerSlugLeadsToADraftThatIsPublishedLater() {
        var former = "first-" + UUID.randomUUID();
        var job = imported("", post(1, "<p>It opened.</p>", formerly(former)));
        var working = Desk.unique("working title").replace(' ', '-');
        Desk.patch(id(job, 0), Map.of("slug", working)).then().statusCode(200);
        Desk.patch(id(job, 0), Map.of("slug", "post-1-tidings-" + working))
                .then()
                .statusCode(200);
        given().get("/v1/articles/{slug}", former).then().statusCode(404);

        Desk.publish(id(job, 0)).then().statusCode(200);

        leads(former);
        given().redirects()
                .follow(false)
                .get("/v1/articles/{slug}", working)
                .then()
                .statusCode(404);
    }

    private static void leads(String former) {
        given().redirects()
                .follow(false)
                .get("/v1/articles/{slug}", former)
                .then()
                .statusCode(301)
                .header("Location", containsString("/v1/articles/post-1-tidings"));
    }
}
