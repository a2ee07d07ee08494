package org.pullquote.ingest.read.wordpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.pullquote.ingest.read.BoundedText;

/**
 * Footnotes of the block editor: their texts are kept apart from the post, and their marks are links to where the post
 * shows them.
 */
final class Footnotes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLACE = "<!-- wp:footnotes /-->";
    private static final Pattern MARK = Pattern.compile("(?s)<sup[^>]*\\bdata-fn=\"[^\"]*\"[^>]*>.*?</sup>");
    private static final Pattern NUMBER = Pattern.compile("(?s)>\\s*(\\d+)\\s*<");

    private Footnotes() {}

    /** The content with numbers in brackets for the marks, and the list of the texts, of JSON, in its place. */
    static String placed(String content, String texts) {
        if (texts.isEmpty() || !content.contains("data-fn=")) {
            return content;
        }
        var marked = BoundedText.matcher(MARK, content).replaceAll(mark -> {
            var number = NUMBER.matcher(mark.group());
            return number.find() ? "[" + number.group(1) + "]" : "";
        });
        var list = list(texts);
        return marked.contains(PLACE) ? marked.replace(PLACE, list) : marked + list;
    }

    private static String list(String texts) {
        var list = new StringBuilder("<ol>");
        for (var note : read(texts)) {
            list.append("<li>").append(note.path("content").asText()).append("</li>");
        }
        return list.append("</ol>").toString();
    }

    /** Notes that cannot be read are none: the post is worth more than they are. */
    private static Iterable<JsonNode> read(String texts) {
        try {
            return JSON.readTree(texts);
        } catch (JsonProcessingException broken) {
            return List.of();
        }
    }
}
