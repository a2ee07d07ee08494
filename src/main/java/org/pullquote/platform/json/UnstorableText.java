package org.pullquote.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.pullquote.platform.problem.Violation;

/**
 * Finds text that JSON's escapes can spell and no Unicode text can hold (RFC 8259, section 8.2): half a surrogate pair. And
 * U+0000, which PostgreSQL does not store.
 */
final class UnstorableText {
    private UnstorableText() {}

    static List<Violation> in(JsonNode tree) {
        var found = new ArrayList<Violation>();
        search(tree, "", found);
        return found;
    }

    private static void search(JsonNode node, String pointer, List<Violation> found) {
        if (node.isTextual() && unstorable(node.textValue())) {
            found.add(
                    Violation.at(pointer, "unstorable-text", "Text must not hold U+0000 or half of a surrogate pair."));
        }
        for (var member : node.properties()) {
            search(
                    member.getValue(),
                    pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                    found);
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            search(node.get(i), pointer + "/" + i, found);
        }
    }

    private static boolean unstorable(String text) {
        return text.codePoints()
                .anyMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
