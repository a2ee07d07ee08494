package org.pullquote.ingest.read.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.HtmlParsing;
import org.pullquote.content.TextParsing;
import org.pullquote.ingest.read.Entries;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Origin;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.JsonItems;
import org.pullquote.ingest.read.items.Members;

/** JSON Feed, 1.0 and 1.1 (jsonfeed.org). */
@Singleton
final class JsonFeedReader implements Reader {
    private static final String VERSION = "https://jsonfeed.org/version/";

    private static final Pattern TELLING = Pattern.compile("(?s)^\\{.*\"version\"\\s*:\\s*\"" + Pattern.quote(VERSION));

    /** What is said of the feed as a whole, be it before the items or behind them (RFC 8259, section 4). */
    private static final Set<String> OF_FEED =
            Set.of("title", "home_page_url", "feed_url", "language", "authors", "author");

    @Override
    public Format format() {
        return Format.JSONFEED;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    /** Its version may stand behind its items. */
    @Override
    public boolean recognises(String beginning, Upload whole) {
        return beginning.startsWith("{")
                && new Members(JsonItems.members(whole, Set.of("version")))
                        .textOrEmpty("version")
                        .startsWith(VERSION);
    }

    @Override
    @SuppressWarnings("resource") // closed with the stream
    public Stream<Entry> read(Upload upload) {
        var feed = new Members(JsonItems.members(upload, OF_FEED));
        var items = new JsonItems(upload, "items");
        return items.stream().map(item -> {
            var members = new Members(item);
            var ref = members.text("id", "url", "title").orElseGet(() -> "the item before " + items.place());
            return Entries.entry(ref, items.place(), () -> item(ref, members, feed, upload));
        });
    }

    private static Entry item(String ref, Members item, Members feed, Upload upload) {
        var url = item.url("url", "external_url").orElse(null);
        var html = item.text("content_html");
        var body = html.isPresent()
                ? HtmlParsing.parse(html.get(), url == null ? feed.textOrEmpty("home_page_url") : url)
                : TextParsing.parse(item.textOrEmpty("content_text", "summary"));
        var titled = Titles.of(item.textOrEmpty("title"), body);
        var own = authors(item);
        var addresses = Stream.of("home_page_url", "feed_url").flatMap(name -> feed.text(name).stream());
        var origin = Origin.of(upload, addresses, feed.textOrEmpty("title"));
        return ReadArticle.of(ref, titled.title(), titled.body())
                .at(origin.identity(item.text("id"), url), url)
                .standfirst(item.text("summary").orElse(null))
                .tags(item.names("tags"))
                .authors(own.isEmpty() ? authors(feed) : own)
                .dated(List.of(item.textOrEmpty("date_published", "date_modified")))
                .locale(item.text("language").or(() -> feed.text("language")).orElse(null))
                .picture(picture(item))
                .entry();
    }

    /** Several since 1.1, one before. */
    private static List<String> authors(Members members) {
        var several = members.names("authors");
        JsonNode one = members.object().path("author");
        return several.isEmpty() ? new Members(one).text("name").stream().toList() : several;
    }

    private static Block.@Nullable Image picture(Members item) {
        return item.url("image", "banner_image")
                .map(src -> new Block.Image("", src, null, null, null, null))
                .orElse(null);
    }
}
