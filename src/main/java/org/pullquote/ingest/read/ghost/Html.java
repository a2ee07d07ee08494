package org.pullquote.ingest.read.ghost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.items.Members;

/** The cards of Ghost's editors as HTML. */
final class Html {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private Html() {}

    /** A document that stands in a string. */
    static JsonNode document(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new Unreadable("Its text is broken JSON.", null, broken);
        }
    }

    static String escape(String text) {
        return Entities.escape(text);
    }

    /** A card of this type; text that a card of another type may hold is kept. */
    static String card(String type, Members card) {
        return switch (type) {
            case "image" -> figure(card);
            case "gallery" ->
                card.all("images").stream()
                        .map(image -> figure(new Members(image)))
                        .collect(Collectors.joining());
            case "embed", "video", "audio", "file" -> embed(card);
            case "bookmark" -> bookmark(card);
            case "code", "codeblock" -> "<pre><code>%s</code></pre>".formatted(escape(card.textOrEmpty("code")));
            case "hr", "horizontalrule" -> "<hr>";
            case "markdown", "card-markdown" -> RENDERER.render(MARKDOWN.parse(card.textOrEmpty("markdown")));
            case "callout" -> "<p>%s</p>".formatted(card.textOrEmpty("calloutText"));
            case "toggle" -> "<h3>%s</h3>%s".formatted(card.textOrEmpty("heading"), card.textOrEmpty("content"));
            case "signup", "email", "email-cta", "paywall" -> "";
            default -> card.textOrEmpty("html", "text", "content");
        };
    }

    private static String figure(Members image) {
        return image.text("src")
                .map(src -> "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
                        .formatted(escape(src), escape(image.textOrEmpty("alt")), image.textOrEmpty("caption")))
                .orElse("");
    }

    private static String embed(Members card) {
        return card.text("url", "src")
                .map(url -> "<figure class=\"embed\"><a href=\"%s\">%s</a></figure>"
                        .formatted(escape(url), escape(card.textOrEmpty("title", "fileTitle"))))
                .orElseGet(() -> card.textOrEmpty("html"));
    }

    /** A link to further reading. */
    private static String bookmark(Members card) {
        var title = new Members(card.object().path("metadata")).text("title").orElse(card.textOrEmpty("url"));
        return "<p class=\"related\"><a href=\"%s\">%s</a></p>"
                .formatted(escape(card.textOrEmpty("url")), escape(title));
    }
}
