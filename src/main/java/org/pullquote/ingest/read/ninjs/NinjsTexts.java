package org.pullquote.ingest.read.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlParsing;
import org.pullquote.content.PlainText;
import org.pullquote.content.TextParsing;
import org.pullquote.ingest.read.items.Fields;
import org.pullquote.ingest.read.items.Members;

/** The texts of a news item: in 1.x under names such as {@code body_xhtml}, since 2.0 in arrays with roles. */
record NinjsTexts(Members item) {
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|av)\\s+");
    private static final Pattern AND =
            Pattern.compile("(?:(?<!\\s)\\s++)?,\\s*|(?<!\\s)\\s++(?:and|und|et|y|och|og|&)\\s+");
    private static final Pattern BROKEN_BREAK = Pattern.compile("</ ?br>");

    String headline() {
        return item.text("headline")
                .or(() -> values("headlines", "headline").findFirst())
                .or(() -> item.text("title", "name"))
                .map(Fields::plain)
                .orElse("");
    }

    /** The richest form of it; with nothing else, what describes it. */
    Body body() {
        var html = item.text("body_xhtml", "body_html", "body_html5").or(() -> html("bodies", "body"));
        if (html.isPresent()) {
            return HtmlParsing.parse(BROKEN_BREAK.matcher(html.get()).replaceAll("<br>"));
        }
        var text = item.text("body_text")
                .or(() -> values("bodies", "body").findFirst())
                .or(() -> item.text("description_text"))
                .or(() ->
                        values("descriptions", "description").map(Fields::plain).findFirst());
        return TextParsing.parse(text.map(NinjsTexts::paragraphs).orElse(""));
    }

    /** Absent where it is how the text begins. */
    @Nullable
    String description(Body body) {
        var plain = PlainText.of(body).text();
        return descriptionText()
                .filter(found -> !plain.startsWith(found.substring(0, Math.min(40, found.length()))))
                .orElse(null);
    }

    Optional<String> descriptionText() {
        return item.text("description_text", "description_xhtml")
                .or(() -> values("descriptions", "description").findFirst())
                .map(Fields::plain);
    }

    List<String> subjects() {
        return Stream.concat(item.names("subjects", "subject").stream(), item.names("keywords").stream())
                .toList();
    }

    @Nullable
    String section() {
        return item.names("genres", "genre").stream().findFirst().orElse(null);
    }

    List<String> authors() {
        return item.text("by", "byline")
                .or(() -> values("bylines").findFirst())
                .map(by -> AND.splitAsStream(BY.matcher(by).replaceFirst("")).toList())
                .orElse(List.of());
    }

    /** Lines that no empty line parts are paragraphs of their own. */
    private static String paragraphs(String text) {
        return text.contains("\n\n") ? text : text.replace("\n", "\n\n");
    }

    private Optional<String> html(String... names) {
        var bodies = item.all(names);
        return bodies.stream()
                .filter(NinjsTexts::isHtml)
                .reduce((_, last) -> last)
                .flatMap(body -> new Members(body).text("value"));
    }

    private static boolean isHtml(JsonNode body) {
        var type = new Members(body).textOrEmpty("contentType", "contenttype");
        return type.contains("html");
    }

    private Stream<String> values(String... names) {
        return item.all(names).stream().flatMap(element -> new Members(element).text("value").stream());
    }
}
