package org.pullquote.ingest.read.feed;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.HtmlParsing;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Origin;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Fields;

/** RSS 2.0 and what came before it, with the modules that newsrooms use: content, Dublin Core, media. */
@Singleton
final class RssReader implements Reader {
    private static final Pattern TELLING = Pattern.compile("<(rss|rdf:RDF)\\b");
    private static final XmlFeed FEED = new XmlFeed("rss > channel, rdf\\:RDF", "item", "RSS feed");

    @Override
    public Format format() {
        return Format.RSS;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    public Stream<Entry> read(Upload upload) {
        return FEED.read(upload, document -> Channel.of(document, upload)::item);
    }

    /** What is said of the feed as a whole. */
    private record Channel(String address, @Nullable String language, Origin origin) {
        static Channel of(Document document, Upload upload) {
            var channel = document.selectFirst("channel");
            var fields = new Fields(channel == null ? document : channel);
            var address = fields.textOrEmpty("link");
            var self = fields.all("atom:link").stream()
                    .filter(link -> link.attr("rel").equals("self"))
                    .map(link -> link.attr("href"));
            return new Channel(
                    address,
                    fields.text("language", "dc:language").orElse(null),
                    Origin.of(upload, Stream.concat(Stream.of(address), self), fields.textOrEmpty("title")));
        }

        Entry item(String ref, Element item) {
            var fields = new Fields(item);
            var link = fields.text("feedburner:origLink", "link").orElse(null);
            var content = fields.text("content:encoded");
            var body = HtmlParsing.parse(
                    content.orElseGet(() -> fields.textOrEmpty("description")), link == null ? address : link);
            var titled = Titles.of(Fields.plain(fields.textOrEmpty("title")), body);
            var categories = fields.all("category").stream()
                    .map(category -> Fields.plain(category.text()))
                    .filter(name -> !name.isEmpty())
                    .toList();
            return ReadArticle.of(ref, titled.title(), titled.body())
                    .at(origin.identity(fields.text("guid"), link), link)
                    .standfirst(content.isPresent() ? Fields.plain(fields.textOrEmpty("description")) : null)
                    .section(categories.isEmpty() ? null : categories.getFirst())
                    .tags(categories.isEmpty() ? List.of() : categories.subList(1, categories.size()))
                    .authors(Stream.of("dc:creator", "author")
                            .flatMap(name -> fields.all(name).stream())
                            .map(Element::text)
                            .toList())
                    .dated(Stream.of("pubDate", "dc:date", "dcterms:issued")
                            .map(fields::textOrEmpty)
                            .toList())
                    .locale(language)
                    .picture(picture(fields).orElse(null))
                    .entry();
        }

        private static Optional<Block.Image> picture(Fields fields) {
            var enclosed = fields.all("enclosure").stream()
                    .filter(enclosure -> enclosure.attr("type").startsWith("image/"));
            var media = fields.all("media:content").stream()
                    .filter(found -> found.attr("medium").equals("image")
                            || found.attr("type").startsWith("image/"));
            return Stream.concat(enclosed, media)
                    .findFirst()
                    .filter(found -> found.attr("url").matches("https?://\\S+"))
                    .map(found -> new Block.Image(
                            "",
                            found.attr("url"),
                            null,
                            null,
                            text(found, "media|description, media|title"),
                            text(found, "media|credit")));
        }

        private static @Nullable String text(Element element, String query) {
            var found = element.selectFirst(query);
            return found == null ? null : found.text();
        }
    }
}
