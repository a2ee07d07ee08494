package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.content.Block;
import org.pullquote.content.PlainText;

/** Feeds and news items in small, of every kind that is read. */
class FeedsTest {
    private static Upload upload(String text) {
        return Upload.of(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static ReadArticle article(String text) {
        return AllReaders.articles(Format.AUTO, upload(text)).getFirst();
    }

    private static String text(ReadArticle read) {
        return PlainText.of(read.body()).text();
    }

    private static String rss(String item) {
        return "<rss version='2.0'><channel><title>Tidings</title><link>https://tidings.example/</link>"
                + "<language>de-AT</language><item>" + item + "</item></channel></rss>";
    }

    @Test
    void anItemOfRssWithItsWholeText() {
        var read = article(rss("""
                <guid isPermaLink="false">t-7</guid><link>https://tidings.example/bridge</link><title>The &amp;amp; bridge</title>
                <description>In short.</description><dc:creator>Mara Quill</dc:creator><author>mq@tidings.example</author>
                <category>Harbour</category><category>Bridges</category><pubDate>Fri, 1 Mar 2024 07:00:00 +0100</pubDate>
                <enclosure url="https://tidings.example/p.jpg" type="image/jpeg"/>
                <content:encoded><![CDATA[<p>It opened, <a href="/tide">again</a>.</p>]]></content:encoded>"""));

        assertThat(read.identity()).isEqualTo("feed:tidings.example:t-7");
        assertThat(read.title()).isEqualTo("The & bridge");
        assertThat(read.standfirst()).isEqualTo("In short.");
        assertThat(read.section()).isEqualTo("Harbour");
        assertThat(read.tags()).containsExactly("Bridges");
        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
        assertThat(read.locale()).isEqualTo("de-AT");
        assertThat(read.body().links()).containsExactly("https://tidings.example/tide");
        assertThat(read.body().blocks().getFirst()).isInstanceOf(Block.Image.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the other day", "Fri, 31 Feb 2024 07:00:00 +0100", "9999-12-31T23:59:59.9999999Z", "-1", ""})
    void aDateThatIsNoneIsLeftOut(String date) {
        var read =
                article(rss("<guid>1</guid><title>A</title><description>It opened.</description><pubDate>%s</pubDate>"
                        .formatted(date)));

        assertThat(read.publishedAt()).isNull();
    }

    @Test
    void anElderFeedIsReadAsRss() {
        var read = article("""
                <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><title>A</title></channel><item rdf:about="x"><title>The bridge</title>
                <link>https://tidings.example/b</link><dc:date>2024-03-01T06:00:00Z</dc:date>
                <description>It opened.</description></item></rdf:RDF>""");

        assertThat(read.title()).isEqualTo("The bridge");
        assertThat(read.identity()).isEqualTo("https://tidings.example/b");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
    }

    private static String atom(String content) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://tidings.example/">
                <author><name>The desk</name></author><entry><id>urn:t:7</id><link href="bridge"/>
                <title type="html">The &lt;em>bridge&lt;/em></title><category term="harbour" label="Harbour"/>
                <published>2024-03-01T06:00:00Z</published><updated>2025-01-01T00:00:00Z</updated>
                <summary>In short.</summary>%s</entry></feed>""".formatted(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<content type='html'>&lt;p>It opened, &lt;a href='tide'>again&lt;/a>.&lt;/p></content>",
                "<content type='xhtml'><div><p>It opened, <a href='tide'>again</a>.</p></div></content>"
            })
    void anEntryOfAtomWithItsText(String content) {
        var read = article(atom(content));

        assertThat(read.identity()).isEqualTo("urn:t:7");
        assertThat(read.address()).isEqualTo("https://tidings.example/bridge");
        assertThat(read.title()).isEqualTo("The bridge");
        assertThat(read.authors()).containsExactly("The desk");
        assertThat(read.section()).isEqualTo("Harbour");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
        assertThat(read.locale()).isEqualTo("de");
        assertThat(text(read)).isEqualTo("It opened, again.");
        assertThat(read.body().links()).containsExactly("https://tidings.example/tide");
    }

    @Test
    void aTextOfAtomIsNoMarkup() {
        assertThat(text(article(atom("<content>It &lt;p> opened.</content>")))).isEqualTo("It <p> opened.");
    }

    @Test
    void anItemOfAJsonFeed() {
        var read = article("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Tidings","language":"fr","authors":[{"name":"The desk"}],
                "items":[{"id":"7","url":"https://tidings.example/b","title":"The bridge","summary":"In short.","tags":["Bridges"],
                "content_html":"<p>It <b>opened</b>.</p>","date_published":"2024-03-01T07:00:00+01:00",
                "image":"https://tidings.example/p.jpg","authors":[{"name":"Mara Quill"},{"name":"jo@tidings.example"}]}]}""");

        assertThat(read.identity()).isEqualTo("feed:Tidings:7");
        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(read.tags()).containsExactly("Bridges");
        assertThat(read.locale()).isEqualTo("fr");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
        assertThat(text(read)).endsWith("It opened.");
    }

    @Test
    void theMembersOfAJsonFeedStandInAnyOrder() {
        var version = "\"version\":\"https://jsonfeed.org/version/1.1\"";
        var head = """
                "title":"Tidings","home_page_url":"https://tidings.example/","feed_url":"https://feeds.example/t","language":"fr",
                "icon":"i","hubs":[{"type":"h"}],"authors":[{"name":"Mara Quill"}]""";
        var items = "\"items\":[{\"id\":\"7\",\"content_html\":\"<a href='b'>It</a>\"},{\"id\":\"8\",\"title\":\"A\"}]";

        var usual = AllReaders.articles(Format.AUTO, upload("{%s,%s,%s}".formatted(version, head, items)));
        var behind = AllReaders.articles(Format.AUTO, upload("{%s,%s,%s}".formatted(version, items, head)));

        assertThat(behind).isEqualTo(usual);
        assertThat(behind.getLast().identity()).isEqualTo("feed:tidings.example:8");
        assertThat(behind.getLast().authors()).containsExactly("Mara Quill");
    }

    @Test
    void theVersionOfAJsonFeedMayStandBehindAllItsItems() {
        var feed =
                "{\"items\":[{\"id\":\"7\",\"content_text\":\"%s\"}],\"version\":\"https://jsonfeed.org/version/%s\"}";
        var text = "It opened. ".repeat(10_000);

        assertThat(AllReaders.articles(Format.AUTO, upload(feed.formatted(text, "1.1"))))
                .hasSize(1);
        assertThatThrownBy(() -> article(feed.formatted(text, "1.1").replace("jsonfeed", "other")))
                .hasMessageStartingWith("This is JSON of none of the formats");
    }

    @Test
    void anItemOfAJsonFeedOfTheFirstVersion() {
        var read = article("""
                {"version":"https://jsonfeed.org/version/1","title":"Tidings","author":{"name":"Mara Quill"},
                "items":[{"id":"7","content_text":"It opened.\\n\\nIt closed."}]}""");

        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(text(read)).isEqualTo("It opened.\n\nIt closed.");
    }

    @Test
    void ninjsOfTheThirdGeneration() {
        var read = article("""
                {"uri":"urn:example:3","standard":{"name":"ninjs","version":"3.1"},"type":"text","language":"en",
                "firstCreated":"2024-03-01T06:00:00Z","versionCreated":"2024-03-02T06:00:00Z","pubStatus":"usable",
                "headlines":[{"role":"main","value":"The bridge"}],"byline":"Mara Quill",
                "descriptions":[{"role":"summary","value":"In short."}],"subjects":[{"name":"Bridges"}],
                "bodies":[{"contentType":"text/plain","value":"Plain."},{"contentType":"text/html","value":"<p>It <em>opened</em>.</p>"}],
                "associations":[{"name":"main","type":"picture","renditions":[{"name":"big","href":"https://p.example/b.jpg","width":900}]}]}
                """);

        assertThat(read.title()).isEqualTo("The bridge");
        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(read.tags()).containsExactly("Bridges");
        assertThat(read.standfirst()).isEqualTo("In short.");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
        assertThat(text(read)).endsWith("It opened.");
        assertThat(List.copyOf(read.body().blocks())).first().isInstanceOf(Block.Image.class);
    }

    /** As a post it would be known by another name and have another address than by its feed. */
    @Test
    void aFeedInWhichWordPressSaysNothingIsNoExportOfIt() {
        var feed = "<rss version='2.0'><channel><title>Tidings</title><item><guid>1</guid><title>The bridge</title>"
                + "<description>It opened.</description></item>%s</channel></rss>";

        assertThatThrownBy(() -> AllReaders.entries(Format.WXR, upload(feed.formatted(""))))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("This is an RSS feed and no export of WordPress")
                .hasMessageEndingWith("Import it in the format rss.");
        assertThat(AllReaders.entries(Format.WXR, upload(feed.formatted("<item><wp:post_id>2</wp:post_id></item>"))))
                .hasSize(2);
        assertThat(AllReaders.entries(Format.WXR, upload(feed.formatted("<wp:author/>"))))
                .hasSize(1);
    }
}
