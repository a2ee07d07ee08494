package org.pullquote.ingest.read.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import org.pullquote.ingest.read.items.Members;

/** The documents of Ghost's editor since 5.0 as HTML. */
final class Lexical {
    /** Bits of a text's format. */
    private static final int BOLD = 1;

    private static final int ITALIC = 2;

    private Lexical() {}

    static String html(String json) {
        return children(Html.document(json).path("root"));
    }

    private static String children(JsonNode node) {
        var html = new StringBuilder();
        node.path("children").forEach(child -> html.append(node(child)));
        return html.toString();
    }

    private static String node(JsonNode node) {
        var members = new Members(node);
        return switch (members.textOrEmpty("type")) {
            case "text", "extended-text" -> text(node);
            case "linebreak" -> "<br>";
            case "tab" -> " ";
            case "paragraph", "aside" -> element("p", node);
            case "heading", "extended-heading" -> element(tag(members, "h[1-6]", "h2"), node);
            case "quote", "extended-quote" -> "<blockquote><p>%s</p></blockquote>".formatted(children(node));
            case "list" -> element(tag(members, "[uo]l", "ul"), node);
            case "listitem" -> element("li", node);
            case "link", "autolink" ->
                "<a href=\"%s\">%s</a>".formatted(Html.escape(members.textOrEmpty("url")), children(node));
            case String type -> node.has("children") ? children(node) : Html.card(type, members);
        };
    }

    private static String text(JsonNode node) {
        int format = node.path("format").asInt();
        var html = Html.escape(node.path("text").asText());
        html = (format & ITALIC) == 0 ? html : "<em>" + html + "</em>";
        return (format & BOLD) == 0 ? html : "<strong>" + html + "</strong>";
    }

    private static String tag(Members members, String allowed, String otherwise) {
        return members.text("tag").filter(tag -> tag.matches(allowed)).orElse(otherwise);
    }

    private static String element(String tag, JsonNode node) {
        return "<%1$s>%2$s</%1$s>".formatted(tag, children(node));
    }
}
