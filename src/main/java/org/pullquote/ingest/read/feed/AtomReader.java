package org.pullquote.ingest.read.feed;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.HtmlParsing;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Origin;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Fields;

/** Atom (RFC 4287). */
@Singleton
final class AtomReader implements Reader {
    private static final Pattern TELLING =
            Pattern.compile("<feed\\b[^>]*http://(www\\.w3\\.org/2005/Atom|purl\\.org/atom)");
    private static final XmlFeed FEED = new XmlFeed("feed", "entry", "Atom feed");

    @Override
    public Format format() {
        return Format.ATOM;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    public Stream<Entry> read(Upload upload) {
        return FEED.read(upload, document -> Feed.of(document, upload)::entry);
    }

    /** What is said of the feed as a whole: whoever wrote it wrote what names no author (section 4.2.1). */
    private record Feed(String address, @Nullable String language, List<String> authors, Origin origin) {
        static Feed of(Document document, Upload upload) {
            var feed = document.selectFirst("feed");
            if (feed == null) {
                return new Feed("", null, List.of(), new Origin(""));
            }
            var base = feed.attr("xml:base");
            var self = link(feed, "self");
            var address = base.isEmpty() ? self.orElse("") : base;
            var fields = new Fields(feed);
            var known = Stream.concat(
                    Stream.of(link(feed, "alternate"), self, fields.text("id")).flatMap(Optional::stream),
                    Stream.of(address));
            return new Feed(
                    address,
                    feed.attr("xml:lang"),
                    AtomReader.authors(feed),
                    Origin.of(upload, known, fields.textOrEmpty("id", "title")));
        }

        Entry entry(String ref, Element entry) {
            var fields = new Fields(entry);
            var link = fields.text("feedburner:origLink")
                    .or(() -> link(entry, "alternate"))
                    .map(found -> absolute(address, found))
                    .orElse(null);
            var content = fields.all("content").stream().findFirst();
            var summary = fields.all("summary").stream().findFirst();
            var body = HtmlParsing.parse(
                    content.or(() -> summary).map(AtomReader::html).orElse(""), base(content, link));
            var titled = Titles.of(
                    fields.all("title").stream()
                            .findFirst()
                            .map(AtomReader::plain)
                            .orElse(""),
                    body);
            var categories = fields.all("category").stream()
                    .map(category -> category.hasAttr("label") ? category.attr("label") : category.attr("term"))
                    .filter(name -> !name.isBlank())
                    .toList();
            var own = AtomReader.authors(entry);
            return ReadArticle.of(ref, titled.title(), titled.body())
                    .at(origin.identity(fields.text("id"), link), link)
                    .standfirst(
                            content.isPresent() ? summary.map(AtomReader::plain).orElse(null) : null)
                    .section(categories.isEmpty() ? null : categories.getFirst())
                    .tags(categories.isEmpty() ? List.of() : categories.subList(1, categories.size()))
                    .authors(own.isEmpty() ? authors : own)
                    .dated(List.of(fields.textOrEmpty("published", "issued", "created", "updated", "modified")))
                    .locale(content.map(text -> text.attr("xml:lang"))
                            .filter(tag -> !tag.isBlank())
                            .orElse(language))
                    .entry();
        }

        private String base(Optional<Element> content, @Nullable String link) {
            return content.map(text -> text.attr("xml:base"))
                    .filter(base -> !base.isEmpty())
                    .orElse(link == null ? address : link);
        }
    }

    private static String absolute(String base, String address) {
        try {
            return base.isEmpty() ? address : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    private static List<String> authors(Element element) {
        return new Fields(element)
                .all("author").stream()
                        .flatMap(author -> new Fields(author).text("name").stream())
                        .toList();
    }

    /** One without a relation is the alternate (section 4.2.7.2). */
    private static Optional<String> link(Element element, String rel) {
        return new Fields(element)
                .all("link").stream()
                        .filter(link -> link.attr("rel").equals(rel)
                                || (rel.equals("alternate") && link.attr("rel").isEmpty()))
                        .map(link -> link.attr("href"))
                        .filter(href -> !href.isBlank())
                        .findFirst();
    }

    /** A text construct (section 3.1) as HTML; XHTML stands in it as elements. */
    private static String html(Element text) {
        return switch (text.attr("type")) {
            case "xhtml", "application/xhtml+xml" -> text.html();
            case "html", "text/html" -> text.wholeText();
            default -> text.children().isEmpty() ? Entities.escape(text.wholeText()) : text.html();
        };
    }

    private static String plain(Element text) {
        return Fields.plain(html(text));
    }
}
