package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pullquote.ingest.read.Wxr.post;
import static org.pullquote.ingest.read.Wxr.wxr;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.content.Block;
import org.pullquote.content.PlainText;

class FormatsTest {
    private static Upload upload(String text) {
        return Upload.of(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<Entry> entries(String text) {
        return AllReaders.entries(Format.AUTO, upload(text));
    }

    private static ReadArticle article(String text) {
        return AllReaders.articles(Format.AUTO, upload(text)).getFirst();
    }

    @Test
    void aPostComesWithWhatItIsFiledUnderAndItsPicture() {
        var read = article(wxr(post("""
                <link>https://tidings.example/bridge</link><wp:post_name>bridge</wp:post_name><wp:status>publish</wp:status>
                <wp:post_date_gmt>2024-03-01 06:00:00</wp:post_date_gmt><excerpt:encoded>It opened.</excerpt:encoded>
                <category domain="category" nicename="uncategorized">Uncategorized</category>
                <category domain="category" nicename="harbour">Harbour</category>
                <category domain="post_tag" nicename="bridges">Bridges</category>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
                <wp:comment><wp:comment_author_email>reader@example.org</wp:comment_author_email></wp:comment>
                <content:encoded><![CDATA[One <em>line</em>.
                Two lines. See <a href="/tide">the gauge</a>.

                [caption id="x" width="3"]<img src="https://tidings.example/p.jpg" alt="A bridge"> The bridge[/caption]

                https://video.example/watch?v=1&x=2]]></content:encoded>
                """) + """
                <item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type>
                <wp:attachment_url>https://tidings.example/f.jpg</wp:attachment_url></item>
                """));

        assertThat(read.slug()).isEqualTo("bridge");
        assertThat(read.identity()).isEqualTo("wordpress:https://tidings.example#7");
        assertThat(read.address()).isEqualTo("https://tidings.example/bridge");
        assertThat(read.section()).isEqualTo("Harbour");
        assertThat(read.tags()).containsExactly("Bridges");
        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
        assertThat(read.draft()).isFalse();
        assertThat(read.locale()).isEqualTo("de-DE");
        assertThat(read.standfirst()).isEqualTo("It opened.");
        assertThat(read.comments()).isEqualTo(1);
        assertThat(read.body().blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Image", "Paragraph", "Image", "Embed");
        assertThat(((Block.Image) read.body().blocks().get(0)).src()).isEqualTo("https://tidings.example/f.jpg");
        assertThat(((Block.Image) read.body().blocks().get(2)).caption()).isEqualTo("The bridge");
        assertThat(((Block.Embed) read.body().blocks().get(3)).url()).isEqualTo("https://video.example/watch?v=1&x=2");
        assertThat(read.body().toString()).contains("href=https://tidings.example/tide");
    }

    @Test
    void aGalleryThatNamesNoPicturesShowsThoseOfItsPost() {
        var attachment = "<item><wp:post_type>attachment</wp:post_type><wp:post_id>%1$d</wp:post_id>"
                + "<wp:post_parent>%2$d</wp:post_parent><wp:attachment_url>https://tidings.example/%3$s</wp:attachment_url></item>";

        var read = article(wxr(post("<content:encoded>It opened.\n\n[gallery columns=\"3\"]</content:encoded>")
                + attachment.formatted(8, 7, "a.jpg")
                + attachment.formatted(9, 7, "b.mp3")
                + attachment.formatted(10, 6, "c.jpg")));

        assertThat(read.body().blocks()).hasSize(2);
        assertThat(((Block.Image) read.body().blocks().get(1)).src()).isEqualTo("https://tidings.example/a.jpg");
    }

    @Test
    void aPostIsKnownByTheAddressesThatItHad() {
        var read = article(wxr(post("""
                <link>https://tidings.example/2024/bridge/</link><guid isPermaLink="false">https://old.example/?p=7</guid>
                <wp:post_name>bridge</wp:post_name><content:encoded>It opened.</content:encoded>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>span</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>arch</wp:meta_value></wp:postmeta>""")));

        assertThat(read.formerSlugs()).containsExactly("span", "arch");
        assertThat(read.formerAddresses())
                .containsExactly(
                        "https://old.example/?p=7",
                        "https://tidings.example/?p=7",
                        "https://tidings.example/2024/span/",
                        "https://tidings.example/2024/arch/");
    }

    @Test
    void draftsPrivateAndProtectedPostsAreDrafts() {
        assertThat(article(wxr(post("<wp:status>draft</wp:status>"))).draft()).isTrue();
        assertThat(article(wxr(post("<wp:status>private</wp:status>"))).draft()).isTrue();
        assertThat(article(wxr(post("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>")))
                        .draft())
                .isTrue();
        assertThat(entries(wxr(post("<wp:status>trash</wp:status>")))).first().isInstanceOf(Entry.Skipped.class);
    }

    @Test
    void entitiesOfADocumentTypeAreNeitherFetchedNorExpanded() {
        var read = article(wxr(post("<content:encoded>Before &secret; &b; after</content:encoded>")));

        assertThat(PlainText.of(read.body()).text()).isEqualTo("Before &secret; &b; after");
    }

    @Test
    void footnotesStandWhereThePostShowsThem() {
        var read = article(wxr(post("""
                <wp:postmeta><wp:meta_key>footnotes</wp:meta_key>
                <wp:meta_value><![CDATA[[{"id":"n1","content":"By its keeper."}]]]></wp:meta_value></wp:postmeta>
                <content:encoded><![CDATA[<!-- wp:paragraph --><p>It opened<sup data-fn="n1" class="fn"><a href="#n1">1</a></sup>.                </p><!-- /wp:paragraph --><!-- wp:footnotes /-->]]></content:encoded>""")));

        assertThat(PlainText.of(read.body()).text()).isEqualTo("It opened[1].\n\nBy its keeper.");
    }

    @Test
    void aGhostExportIsJoinedFromItsTables() {
        var read = article("""
                {"db":[{"meta":{"exported_on":1},"data":{
                "posts":[{"id":"p1","uuid":"u1","title":"The bridge","slug":"bridge","status":"published","visibility":"public",
                "feature_image":"__GHOST_URL__/f.jpg","published_at":"2024-03-01T06:00:00.000Z","html":null,"lexical":
                "{\\"root\\":{\\"children\\":[{\\"type\\":\\"paragraph\\",\\"children\\":[{\\"type\\":\\"text\\",\\"text\\":\\"It \\",\\"format\\":0},\
                {\\"type\\":\\"text\\",\\"text\\":\\"opened\\",\\"format\\":1}]},{\\"type\\":\\"embed\\",\\"url\\":\\"https://v.example/1\\"}]}}"}],
                "posts_tags":[{"post_id":"p1","tag_id":"t2"},{"post_id":"p1","tag_id":"t1"},{"post_id":"p1","tag_id":"t3"}],
                "posts_authors":[{"post_id":"p1","author_id":"a1"}],
                "tags":[{"id":"t1","name":"Bridges"},{"id":"t2","name":"Harbour"},{"id":"t3","name":"#internal"}],
                "users":[{"id":"a1","name":"Mara Quill","email":"mq@tidings.example","password":"$2b$10$hash"}]}}]}
                """);

        assertThat(read.section()).isEqualTo("Harbour");
        assertThat(read.tags()).containsExactly("Bridges");
        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(PlainText.of(read.body()).text()).startsWith("It opened");
        assertThat(read.body().toString()).contains("https://v.example/1");
        assertThat(read.toString()).doesNotContain("@").doesNotContain("$2b$");
    }

    @Test
    void aTableOfGhostMayBeLongerThanAnItem() {
        var post = "{\"id\":\"p%d\",\"uuid\":\"u%1$d\",\"title\":\"A\",\"plaintext\":\"" + "a".repeat(8 << 20) + "\"}";
        var posts = IntStream.range(0, 5).mapToObj(post::formatted).collect(Collectors.joining(","));

        var read = article("""
                {"db":[{"meta":{"exported_on":1},"data":{"posts":[%s],"tags":[{"id":"t1","name":"Bridges"}],
                "posts_tags":[{"post_id":"p0","tag_id":"t1"}]}}]}""".formatted(posts));

        assertThat(read.section()).isEqualTo("Bridges");
    }

    @Test
    void mobiledocAndMembersOnlyPostsOfGhost() {
        var read = article("""
                {"db":[{"data":{"posts":[{"id":"p1","title":"The bridge","status":"published","visibility":"members",
                "mobiledoc":"{\\"version\\":\\"0.3.1\\",\\"markups\\":[[\\"em\\"]],\\"atoms\\":[],\\"cards\\":[[\\"hr\\",{}]],\
                \\"sections\\":[[1,\\"p\\",[[0,[],0,\\"It \\"],[0,[0],1,\\"opened\\"]]],[10,0],[3,\\"ul\\",[[[0,[],0,\\"One\\"]]]]]}"}]}}]}
                """);

        assertThat(read.draft()).isTrue();
        assertThat(read.body().blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Paragraph", "Divider", "ListBlock");
        assertThat(PlainText.of(read.body()).text()).isEqualTo("It opened\n\nOne");
    }

    @Test
    void aPostOfGhostThatWasSentByMailOnlyIsNotPublic() {
        var read = article("""
                {"db":[{"data":{"posts":[{"id":"p1","title":"The bridge","status":"sent","visibility":"public",
                "published_at":"2024-03-01T06:00:00.000Z","html":"<p>It opened.</p>"}]}}]}
                """);

        assertThat(read.draft()).isTrue();
        assertThat(read.publishedAt()).isNull();
    }

    @Test
    void ninjsOfTheFirstGeneration() {
        var read = article("""
                {"uri":"urn:example:1","type":"text","versioncreated":"2024-03-01T06:00:00Z","headline":"The bridge",
                "byline":"By Mara Quill and Jo Mar","body_xhtml":"<h1>The bridge</h1><p>It opened.</p>",
                "subject":[{"name":"Bridges"}],"pubstatus":"withheld",
                "associations":{"main":{"type":"picture","headline":"Open","byline":"A. Pohl",
                "renditions":{"small":{"href":"https://p.example/s.jpg","width":10},"big":{"href":"https://p.example/b.jpg","width":900}}}}}
                """);

        assertThat(read.authors()).containsExactly("Mara Quill", "Jo Mar");
        assertThat(read.tags()).containsExactly("Bridges");
        assertThat(read.draft()).isTrue();
        assertThat(((Block.Image) read.body().blocks().getFirst()).src()).isEqualTo("https://p.example/b.jpg");
        assertThat(PlainText.of(read.body()).text())
                .doesNotContain("The bridge")
                .endsWith("It opened.");
    }

    @Test
    void anAgencysEmbargoIsWhenItMayBePublished() {
        var item = """
                {"uri":"http://agency.example/2","type":"text","headline":"The bridge","pubstatus":"usable",
                "firstcreated":"2024-03-01T06:00:00Z","%s":"%s","body_text":"It opened."}""";

        for (var name : List.of("embargoed", "embargoedUntil")) {
            assertThat(article(item.formatted(name, "2099-03-01T06:00:00Z")))
                    .satisfies(read -> assertThat(read.draft()).isFalse())
                    .satisfies(read -> assertThat(read.publishedAt()).isEqualTo(Instant.parse("2099-03-01T06:00:00Z")));
            assertThat(article(item.formatted(name, "whenever")).unreadDate()).isEqualTo("whenever");
            assertThat(article(item.formatted(name, "\u200b")).draft()).isTrue();
        }
    }

    @Test
    void whatIsScheduledForNoTimeThatCanBeToldStaysADraft() {
        var post =
                "<wp:status>future</wp:status><content:encoded>It opened.</content:encoded><wp:post_date_gmt>%s</wp:post_date_gmt>";

        assertThat(article(wxr(post(post.formatted("2099-03-01 06:00:00")))).draft())
                .isFalse();
        for (var untold : List.of("+12024-03-01 06:00:00", "9999-12-31 23:59:59")) {
            assertThat(article(wxr(post(post.formatted(untold)))).unreadDate()).isEqualTo(untold);
        }
        assertThat(article(wxr(post(post.formatted("0000-00-00 00:00:00")))).draft())
                .isTrue();
    }

    @Test
    void frontMatterTellsAboutTheTextBelowIt() {
        var read = article("""
                ---
                title: "The bridge: open"
                date: 2024-03-01T06:00:00Z
                author: Mara Quill <mq@tidings.example>
                categories: [Harbour]
                tags: bridges, tides
                draft: true
                ---
                # The bridge: open

                It opened.
                """);

        assertThat(read.title()).isEqualTo("The bridge: open");
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2024-03-01T06:00:00Z"));
        assertThat(read.authors()).containsExactly("Mara Quill");
        assertThat(read.section()).isEqualTo("Harbour");
        assertThat(read.tags()).containsExactly("bridges", "tides");
        assertThat(read.draft()).isTrue();
        assertThat(PlainText.of(read.body()).text()).isEqualTo("It opened.");
    }

    @Test
    void frontMatterBuildsNoObjectsAndFollowsNoAliases() {
        assertThatThrownBy(() -> article("---\ntitle: !!java.net.URL [\"http://x\"]\n---\n\nText."))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> article("---\na: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nText."))
                .isInstanceOf(Unreadable.class);
    }
}
