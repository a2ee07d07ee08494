package org.pullquote.delivery.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The surrogate keys of what can be seen in an article. */
final class SurrogateKeys {
    /** The kind of what stands in a member. */
    private static final Map<String, String> KINDS = Map.of(
            "section", "section",
            "sources", "source",
            "quotes", "quote",
            "authors", "author",
            "media", "media",
            "tags", "tag");

    /** Where not all keys go into a header, the first do. */
    private static final List<String> ORDER = List.of("section", "source", "quote", "author", "media", "tag");

    /** Checks nothing that was checked when the document was written, such as names that come twice. */
    private static final JsonFactory JSON = new JsonFactory();

    private SurrogateKeys() {}

    /** Of a document as it is stored. Only ids are read of it. */
    static List<String> of(byte[] document) {
        var keys = new HashMap<String, List<String>>();
        try (var in = JSON.createParser(document)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var kind = KINDS.get(in.currentName());
                in.nextToken();
                if (kind == null) {
                    in.skipChildren();
                } else {
                    keys.put(kind, keys(kind, in));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A stored document is JSON", unreadable);
        }
        return ORDER.stream()
                .flatMap(kind -> keys.getOrDefault(kind, List.of()).stream())
                .toList();
    }

    /** Of one object, or of an array of them; what has no id has no key. */
    private static List<String> keys(String kind, JsonParser in) throws IOException {
        var keys = new ArrayList<String>();
        if (in.hasToken(JsonToken.START_OBJECT)) {
            addKey(keys, kind, in);
        } else {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                addKey(keys, kind, in);
            }
        }
        return keys;
    }

    private static void addKey(List<String> keys, String kind, JsonParser in) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var isId = in.currentName().equals("id");
            in.nextToken();
            if (isId) {
                keys.add(kind + ":" + in.getText());
            }
            in.skipChildren();
        }
    }
}
