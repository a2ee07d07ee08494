package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which items of which sources are the same article. */
@QuarkusTest
class SourceIdentityTest {
    private static final String ID = "1001";

    private final String site = UUID.randomUUID() + ".example";

    private static JsonPath rss(String channel, String guid, String words) {
        return imported("application/rss+xml", """
                <rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>%s<item><guid isPermaLink='false'>%s</guid>
                <title>The ferry</title><description>%s</description></item></channel></rss>""".formatted(channel, guid, words));
    }

    private static JsonPath json(String head, String id, String words) {
        return imported("application/feed+json", """
                {"version":"https://jsonfeed.org/version/1.1",%s"items":[{"id":"%s","title":"The ferry","content_text":"%s"}]}""".formatted(head, id, words));
    }

    private static JsonPath atom(String head, String id, String words) {
        return imported("application/atom+xml", """
                <feed xmlns='http://www.w3.org/2005/Atom'>%s<entry><id>%s</id><title>The ferry</title><content>%s</content></entry>
                </feed>""".formatted(head, id, words));
    }

    private static JsonPath imported(String type, String text) {
        return Importing.over(Importing.post(type, "", text.getBytes(UTF_8)));
    }

    private static String outcome(JsonPath job) {
        return job.getString("items.items[0].outcome");
    }

    @Test
    void anIdIsThatOfItsFeed() {
        var daily = "\"home_page_url\":\"https://daily." + site + "/\",";
        var blog = "<title>B</title><link>https://blog.%s</link>".formatted(site);
        var paper = "<link rel='alternate' href='https://paper.%s/'/>".formatted(site);

        var first = json(daily, ID, "Words of the daily.");
        assertThat(outcome(rss(blog, ID, "Words of the blog."))).isEqualTo("created");
        assertThat(outcome(atom(paper, ID, "Words of the paper."))).isEqualTo("created");

        assertThat(Importing.article(first).getString("body[0].content[0].text"))
                .isEqualTo("Words of the daily.");
        assertThat(outcome(json(daily, ID, "Other words of the daily."))).isEqualTo("updated");
        assertThat(outcome(rss(blog, ID, "Other words of the blog."))).isEqualTo("updated");
        assertThat(outcome(atom(paper, ID, "Other words of the paper."))).isEqualTo("updated");
    }

    @Test
    void aFeedWithoutASiteIsKnownByItsOwnAddressOrItsTitle() {
        var self = "<atom:link rel='self' href='https://%s/feed'/>".formatted(site);

        rss(self, ID, "It is late.");
        json("\"title\":\"" + site + " news\",", ID, "It is early.");

        assertThat(outcome(json("\"feed_url\":\"http://www." + site + "/feed\",", ID, "It is later.")))
                .isEqualTo("updated");
        assertThat(outcome(rss("<title>" + site + " news</title>", ID, "It is earlier.")))
                .isEqualTo("updated");
    }

    @Test
    void aFeedIsTheSameWhateverComesFirstInIt() {
        var site = "\"home_page_url\":\"https://daily." + this.site + "/\"";
        var last =
                "{\"items\":[{\"id\":\"1001\",\"title\":\"The ferry\",\"content_text\":\"It is late.\"}],%s,\"version\":\"https://jsonfeed.org/version/1.1\"}";

        assertThat(outcome(json(site + ",", ID, "It is late."))).isEqualTo("created");

        assertThat(outcome(imported("application/feed+json", last.formatted(site))))
                .isEqualTo("unchanged");
    }

    @Test
    void whatSaysNothingOfItselfIsKnownByItsContent() {
        var words = "It is " + site;

        assertThat(outcome(json("", ID, words))).isEqualTo("created");
        assertThat(outcome(json("", ID, words))).isEqualTo("unchanged");
        assertThat(outcome(json("", ID, words + " again"))).isEqualTo("created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://%s/ferry", "tag:%s,2026:ferry", "urn:%s:ferry"})
    void whatIsUniqueByItselfIsTheSameInEveryFeed(String form) {
        var id = form.formatted(site);
        rss("<link>https://%s</link>".formatted(site), id, "It is late.");

        assertThat(outcome(json("\"title\":\"Other\",", id, "It is later."))).isEqualTo("updated");
    }

    private static JsonPath ghost(String settings, String ids, String words) {
        return imported("application/json", """
                {"db":[{"data":{"posts":[{%s,"title":"The ferry","html":"<p>%s</p>","status":"draft"}],
                "settings":[%s]}}]}""".formatted(ids, words, settings));
    }

    private static String setting(String key, String value) {
        return "{\"key\":\"%s\",\"value\":\"%s\"}".formatted(key, value);
    }

    @Test
    void aNumberOfGhostIsThatOfItsSite() {
        var daily = setting("title", "Daily " + site);
        var weekly = setting("description", "A weekly") + "," + setting("title", "Weekly " + site);

        assertThat(outcome(ghost(daily, "\"id\":12", "It is late."))).isEqualTo("created");
        assertThat(outcome(ghost(weekly, "\"id\":12", "It is early."))).isEqualTo("created");

        assertThat(outcome(ghost(daily, "\"id\":12", "It is later."))).isEqualTo("updated");
        assertThat(outcome(ghost(weekly, "\"id\":12", "It is earlier."))).isEqualTo("updated");
    }

    @Test
    void aSiteOfGhostIsKnownByItsDatabaseWhatItsTitleIsNow() {
        var hash = UUID.randomUUID().toString();

        ghost(setting("dbHash", hash) + "," + setting("title", "Before"), "\"id\":12", "It is late.");

        assertThat(outcome(
                        ghost(setting("title", "After") + "," + setting("db_hash", hash), "\"id\":12", "It is later.")))
                .isEqualTo("updated");
    }

    @Test
    void aPostOfGhostIsKnownByWhatIsUniqueByItself() {
        var uuid = UUID.randomUUID().toString();
        var object = uuid.replace("-", "").substring(0, 24);

        ghost(setting("title", "Before"), "\"uuid\":\"%s\",\"id\":12".formatted(uuid), "It is late.");
        ghost(setting("title", "Before"), "\"id\":\"%s\"".formatted(object), "It is late.");

        assertThat(outcome(ghost("", "\"uuid\":\"%s\",\"id\":13".formatted(uuid), "It is later.")))
                .isEqualTo("updated");
        assertThat(outcome(ghost("", "\"id\":\"%s\"".formatted(object), "It is later.")))
                .isEqualTo("updated");
    }

    @Test
    void aPostOfGhostThatNothingTellsOfIsKnownByItsContent() {
        var words = "It is " + site;

        assertThat(outcome(ghost("", "\"id\":12", words))).isEqualTo("created");
        assertThat(outcome(ghost("", "\"id\":12", words))).isEqualTo("unchanged");
        assertThat(outcome(ghost("", "\"id\":12", words + " again"))).isEqualTo("created");
    }

    @Test
    void noFeedTakesTheIdsOfAnExport() {
        var post = imported("application/xml", """
                <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://%s</wp:base_blog_url>
                <item><title>The ferry</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>
                <content:encoded>It is late.</content:encoded></item></channel></rss>""".formatted(site));

        var foreign =
                rss("<link>https://other.%s</link>".formatted(site), "wordpress:https://%s#1".formatted(site), "No.");

        assertThat(outcome(post)).isEqualTo("created");
        assertThat(outcome(foreign)).isEqualTo("created");
    }
}
