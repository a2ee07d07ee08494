package org.pullquote.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pullquote.platform.problem.Violation;

/**
 * Finds text that JSON's escapes can spell and no Unicode text can hold (RFC 8259, section 8.2): half a surrogate pair. And
 * U+0000, which PostgreSQL does not store.
 */
public final class UnstorableText {
    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|\\p{Cs}");

    private UnstorableText() {}

    /** The rest of a text that somebody else wrote, and who is not there to mend it. */
    public static String removed(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }

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
        return UNSTORABLE.matcher(text).find();
    }
}
