package org.pullquote.ingest.read.page;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlParsing;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.Upload;

/** An article in HTML: alone, or the article of a page. */
@Singleton
final class HtmlReader implements Reader {
    private static final int MAX_DEPTH = 256;
    private static final Pattern TELLING = Pattern.compile(
            "(?i)^<(!doctype html|html|head|body|article|main|section|div|p|h[1-6]|figure|blockquote|ul|ol|table|pre|img"
                    + "|a|b|strong|em|i|span|br|hr)(?=[\\s/>])|</(p|div|h[1-6])>");

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    public Stream<Entry> read(Upload upload) {
        var fetched = Objects.requireNonNullElse(upload.address(), "");
        var page = Jsoup.parse(upload.text(), fetched, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        var facts = PageFacts.of(page);
        var address = facts.address().orElse(upload.address());
        if (address != null) {
            page.setBaseUri(address);
        }
        var titled = Titles.of(facts.title().orElse(null), body(page));
        var ref = Objects.requireNonNullElse(upload.name(), address == null ? titled.title() : address);
        return Stream.of(ReadArticle.of(ref, titled.title(), Titles.without(titled.title(), titled.body()))
                .at(address, address)
                .section(facts.section().orElse(null))
                .tags(facts.tags())
                .authors(facts.authors())
                .dated(facts.dates())
                .locale(facts.language().orElse(null))
                .picture(facts.picture().orElse(null))
                .entry());
    }

    /** A fragment that is no page is the article itself. */
    private static Body body(Document page) {
        if (page.head().childrenSize() == 0 && page.selectFirst("article, main, nav, header, footer") == null) {
            return HtmlParsing.parse(page.body());
        }
        return PageText.body(page);
    }
}
