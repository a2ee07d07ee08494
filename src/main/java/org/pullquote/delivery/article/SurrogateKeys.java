package org.pullquote.delivery.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The surrogate keys of what can be seen in an article. */
final class SurrogateKeys {
    private SurrogateKeys() {}

    static List<String> of(JsonNode document) {
        var keys = new ArrayList<String>();
        add(keys, "section", List.of(document.path("section")));
        add(keys, "source", document.path("sources"));
        add(keys, "quote", document.path("quotes"));
        add(keys, "author", document.path("authors"));
        add(keys, "media", document.path("media"));
        add(keys, "tag", document.path("tags"));
        return List.copyOf(keys);
    }

    private static void add(List<String> keys, String kind, Iterable<JsonNode> named) {
        for (var one : named) {
            if (one.hasNonNull("id")) {
                keys.add(kind + ":" + one.get("id").textValue());
            }
        }
    }
}
