package org.pullquote.ingest.read.ghost;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.HtmlParsing;
import org.pullquote.ingest.read.Entries;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Fields;
import org.pullquote.ingest.read.items.Members;

/**
 * An export of Ghost. It is the tables of its database, in any order, so that it is read several times: for tags,
 * authors and what belongs to posts first, and last for the posts. Of its users the names are read and nothing else.
 */
@Singleton
final class GhostReader implements Reader {
    private static final Pattern TELLING =
            Pattern.compile("^\\{\\s*\"(db\"\\s*:\\s*\\[|meta\"\\s*:\\s*\\{\\s*\"exported_on|data\"\\s*:\\s*\\{)");

    /** Stands where the address of the site belongs; without it, its own links are paths. */
    private static final String PLACEHOLDER = "__GHOST_URL__";

    /** A post that is {@code sent} went out by e-mail only, and is on no page. */
    private static final Set<String> PUBLIC = Set.of("published", "scheduled");

    @Override
    public Format format() {
        return Format.GHOST;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    @SuppressWarnings("resource") // closed with the stream
    public Stream<Entry> read(Upload upload) {
        var tables = Tables.of(upload);
        var filing = Filing.of(tables);
        var identity = Identity.in(tables, upload);
        var posts = tables.rows("posts");
        return posts.stream().map(post -> {
            var members = new Members(post);
            var ref = members.text("type").orElse("post") + " "
                    + members.text("id", "uuid").orElse("without an id");
            return Entries.entry(ref, posts.place(), () -> post(ref, members, filing, identity));
        });
    }

    private static Entry post(String ref, Members post, Filing filing, Identity identity) {
        var status = post.text("status").orElse("draft");
        var dates = PUBLIC.contains(status)
                ? post.text("published_at", "created_at").stream().toList()
                : List.<String>of();
        boolean membersOnly = !post.text("visibility").orElse("public").equals("public");
        var id = post.textOrEmpty("id");
        var body = HtmlParsing.parse(html(post).replace(PLACEHOLDER, ""));
        var titled = Titles.of(post.textOrEmpty("title"), body);
        var meta = filing.meta(id);
        return ReadArticle.of(ref, titled.title(), titled.body())
                .at(identity.of(post), post.url("canonical_url").orElse(null))
                .slug(post.text("slug").orElse(null))
                .standfirst(post.text("custom_excerpt").map(Fields::plain).orElse(null))
                .section(filing.section(id))
                .tags(filing.tags(id))
                .authors(filing.authors(id, post.textOrEmpty("author_id")))
                .dated(dates)
                .draft(!PUBLIC.contains(status) || membersOnly)
                .scheduled(status.equals("scheduled"))
                .locale(post.text("locale").orElse(null))
                .picture(picture(post, meta))
                .entry();
    }

    /** What Ghost rendered, or else what its editors kept. */
    private static String html(Members post) {
        return post.text("html")
                .or(() -> post.text("lexical").map(Lexical::html))
                .or(() -> post.text("mobiledoc").map(Mobiledoc::html))
                .orElse("");
    }

    private static Block.@Nullable Image picture(Members post, Members meta) {
        return post.url("feature_image", "image")
                .map(src -> new Block.Image(
                        "",
                        src,
                        null,
                        meta.text("feature_image_alt").orElse(null),
                        meta.text("feature_image_caption").map(Fields::plain).orElse(null),
                        null))
                .orElse(null);
    }
}
