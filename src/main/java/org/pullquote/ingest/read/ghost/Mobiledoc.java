package org.pullquote.ingest.read.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Set;
import org.pullquote.ingest.read.items.Members;

/** The documents of Ghost's editor from 1.0 to 4.x as HTML (Mobiledoc 0.3). */
final class Mobiledoc {
    private static final int MARKUP_SECTION = 1;
    private static final int IMAGE_SECTION = 2;
    private static final int LIST_SECTION = 3;
    private static final int CARD_SECTION = 10;
    private static final Set<String> SECTIONS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside", "ul", "ol");

    private final JsonNode document;

    private Mobiledoc(JsonNode document) {
        this.document = document;
    }

    static String html(String json) {
        var mobiledoc = new Mobiledoc(Html.document(json));
        var html = new StringBuilder();
        mobiledoc.document.path("sections").forEach(section -> html.append(mobiledoc.section(section)));
        return html.toString();
    }

    private String section(JsonNode section) {
        return switch (section.path(0).asInt()) {
            case MARKUP_SECTION -> element(section.path(1).asText(), markers(section.path(2)));
            case IMAGE_SECTION ->
                "<img src=\"%s\">".formatted(Html.escape(section.path(1).asText()));
            case LIST_SECTION -> element(section.path(1).asText(), items(section.path(2)));
            case CARD_SECTION -> {
                var card = document.path("cards").path(section.path(1).asInt());
                yield Html.card(card.path(0).asText(), new Members(card.path(1)));
            }
            default -> "";
        };
    }

    private String items(JsonNode items) {
        var html = new StringBuilder();
        items.forEach(item -> html.append("<li>").append(markers(item)).append("</li>"));
        return html.toString();
    }

    /** A marker is {@code [kind, [opened markups], number of closed markups, text or atom]}. */
    private String markers(JsonNode markers) {
        var html = new StringBuilder();
        var open = new ArrayDeque<String>();
        for (var marker : markers) {
            for (var opened : marker.path(1)) {
                var markup = document.path("markups").path(opened.asInt());
                var tag = tag(markup.path(0).asText());
                html.append("<").append(tag).append(href(markup.path(1))).append(">");
                open.push(tag);
            }
            html.append(marker.path(0).asInt() == 0 ? Html.escape(marker.path(3).asText()) : "<br>");
            for (int closed = marker.path(2).asInt(); closed > 0 && !open.isEmpty(); closed--) {
                html.append("</").append(open.pop()).append(">");
            }
        }
        return html.toString();
    }

    private static String tag(String markup) {
        return switch (markup) {
            case "a", "strong", "b", "em", "i" -> markup;
            default -> "span";
        };
    }

    /** Attributes are a flat list of names and values. */
    private static String href(JsonNode attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.path(i).asText().equals("href")) {
                return " href=\"%s\""
                        .formatted(Html.escape(attributes.path(i + 1).asText()));
            }
        }
        return "";
    }

    private static String element(String tag, String content) {
        var known = SECTIONS.contains(tag) ? tag : "p";
        return "<%1$s>%2$s</%1$s>".formatted(known, content);
    }
}
