package org.pullquote.ingest.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.HtmlParsing;
import org.pullquote.content.InputSize;

/** An article in HTML: alone, or the article of a page. */
final class HtmlReader implements Reader {
    private static final int MAX_DEPTH = 256;
    private static final Pattern TELLING = Pattern.compile(
            "(?i)^<(!doctype html|html|head|body|article|main|section|div|p|h[1-6]|figure)\\b|</(p|div|h[1-6])>");

    /** What stands around an article, or is nothing to read. */
    private static final String AROUND = "script, style, noscript, template, nav, footer, form, [role=navigation]";

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    public Stream<ReadArticle> read(Upload upload) {
        var page = parse(upload.text());
        var address = attribute(page, "link[rel=canonical]", "href")
                .or(() -> meta(page, "og:url"))
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .orElse(null);
        page.select(AROUND).remove();
        var heading = heading(page);
        var body = HtmlParsing.parse(root(page));
        var titled = heading.isEmpty() ? Titles.of(body) : new Titles.Titled(Titles.line(heading), body);
        return Stream.of(new ReadArticle(
                Objects.requireNonNullElse(upload.name(), address == null ? titled.title() : address),
                address,
                titled.title(),
                null,
                meta(page, "article:section").orElse(null),
                List.of(),
                meta(page, "author").stream().toList(),
                meta(page, "article:published_time").map(HtmlReader::time).orElse(null),
                false,
                locale(page),
                titled.body(),
                List.of()));
    }

    private static Document parse(String html) {
        if (html.length() > InputSize.MAX) {
            throw new Unreadable("The page is longer than %d characters.".formatted(InputSize.MAX), null, null);
        }
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    }

    /** The article's heading, which is taken off the page, or else the page's title; empty if it has neither. */
    private static String heading(Document page) {
        var first = page.selectFirst("article h1, main h1, h1");
        if (first == null) {
            return page.title();
        }
        first.remove();
        return first.text();
    }

    private static Element root(Document page) {
        var articles = page.select("article");
        if (articles.size() == 1) {
            return articles.getFirst();
        }
        var main = page.selectFirst("main, [role=main]");
        return main == null ? page.body() : main;
    }

    private static Optional<String> meta(Document page, String name) {
        return attribute(page, "meta[name=\"%1$s\"], meta[property=\"%1$s\"]".formatted(name), "content");
    }

    private static Optional<String> attribute(Document page, String element, String attribute) {
        return Optional.ofNullable(page.selectFirst(element))
                .map(found -> found.attr(attribute).strip())
                .filter(value -> !value.isEmpty());
    }

    private static @Nullable Instant time(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException other) {
            return null;
        }
    }

    private static @Nullable String locale(Document page) {
        return attribute(page, "html[lang]", "lang")
                .flatMap(HtmlReader::languageTag)
                .orElse(null);
    }

    private static Optional<String> languageTag(String written) {
        try {
            return Optional.of(new Locale.Builder()
                    .setLanguageTag(written.replace('_', '-'))
                    .build()
                    .toLanguageTag());
        } catch (IllformedLocaleException other) {
            return Optional.empty();
        }
    }
}
