package org.pullquote.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch (RFC 7396): members replace, {@code null} removes, arrays are replaced whole. As a request body its
 * type is {@value #MEDIA_TYPE}.
 */
public record MergePatch(ObjectNode patch) {
    /** The type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** The target with the patch applied; the target itself stays as it is. */
    public ObjectNode applyTo(JsonNode target) {
        return merge(target, patch);
    }

    private static ObjectNode merge(JsonNode target, ObjectNode patch) {
        var result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var member : patch.properties()) {
            switch (member.getValue()) {
                case ObjectNode nested -> result.set(member.getKey(), merge(result.path(member.getKey()), nested));
                case JsonNode value when value.isNull() -> result.remove(member.getKey());
                case JsonNode value -> result.set(member.getKey(), value);
            }
        }
        return result;
    }
}
