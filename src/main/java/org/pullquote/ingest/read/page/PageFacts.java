package org.pullquote.ingest.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pullquote.content.Block;
import org.pullquote.ingest.read.Times;
import org.pullquote.ingest.read.items.Members;

/**
 * What a page says of its article: as JSON-LD and microdata (schema.org) and as Open Graph first, then by the elements
 * that pages use.
 */
record PageFacts(Document page, Members linked) {
    private static final Pattern COMMA = Pattern.compile("[,;]");
    /** "Title | The Tidings". */
    private static final Pattern SITE = Pattern.compile("\\h+[|–—·»-]\\h+[^|–—·»]{1,40}$");

    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    static PageFacts of(Document page) {
        return new PageFacts(page, LinkedData.article(page));
    }

    /** The heading that the page shows, which is taken off it; else what it says its title is. */
    Optional<String> title() {
        var shown = Optional.ofNullable(page.selectFirst("[itemprop=headline]:is(h1,h2), article h1, main h1, h1"))
                .filter(heading -> !heading.text().isBlank());
        shown.ifPresent(Element::remove);
        return shown.map(Element::text)
                .or(() -> linked.text("headline"))
                .or(() -> meta("og:title"))
                .or(() -> Optional.of(SITE.matcher(page.title()).replaceFirst("")))
                .filter(title -> !title.isBlank());
    }

    Optional<String> address() {
        return attribute("link[rel=canonical]", "href")
                .or(() -> meta("og:url"))
                .or(() -> linked.url("url", "mainEntityOfPage"))
                .filter(url -> WEB.matcher(url).matches());
    }

    Optional<String> section() {
        return texts(linked.object().path("articleSection"))
                .findFirst()
                .or(() -> meta("article:section"))
                .or(() -> attribute("[itemprop=articleSection]", "content"));
    }

    List<String> tags() {
        var tagged = page.select("meta[property=article:tag]").eachAttr("content");
        return tagged.isEmpty()
                ? texts(linked.object().path("keywords"))
                        .flatMap(COMMA::splitAsStream)
                        .toList()
                : tagged;
    }

    List<String> authors() {
        return Stream.<Stream<String>>of(
                        texts(linked.object().path("author")),
                        metas("author"),
                        metas("article:author"),
                        page.select("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]").stream()
                                .limit(1)
                                .map(Element::text))
                .map(names -> names.map(String::strip)
                        .filter(name -> !name.isEmpty() && !WEB.matcher(name).matches())
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** When it was published, as it says; an element of a time may tell another one, or a duration. */
    List<String> dates() {
        return Stream.of(
                        linked.text("datePublished"),
                        meta("article:published_time"),
                        attribute("[itemprop=datePublished]", "content"),
                        attribute("[itemprop=datePublished]", "datetime"),
                        meta("date"),
                        attribute("time[datetime]", "datetime").filter(time -> Times.parse(time) != null))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<String> language() {
        return attribute("html[lang]", "lang")
                .or(() -> linked.text("inLanguage"))
                .or(() -> meta("og:locale"));
    }

    Optional<Block.Image> picture() {
        return meta("og:image")
                .or(() -> texts(linked.object().path("image")).findFirst())
                .filter(src -> WEB.matcher(src).matches())
                .map(src -> new Block.Image("", src, null, meta("og:image:alt").orElse(null), null, null));
    }

    /** A text, or what an object is called or where it is, or each of a list. */
    private static Stream<String> texts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(PageFacts::texts);
        }
        var members = new Members(node);
        var text = node.isTextual() ? Optional.of(node.asText()) : members.text("name", "url");
        return text.filter(found -> !found.isBlank()).stream();
    }

    private Optional<String> meta(String name) {
        return metas(name).findFirst();
    }

    private Stream<String> metas(String name) {
        return page.select("meta[name=\"%1$s\"], meta[property=\"%1$s\"]".formatted(name)).stream()
                .map(found -> found.attr("content").strip())
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> attribute(String element, String attribute) {
        return Optional.ofNullable(page.selectFirst(element))
                .map(found -> found.attr(attribute).strip())
                .filter(value -> !value.isEmpty());
    }
}
