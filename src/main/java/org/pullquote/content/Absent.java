package org.pullquote.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JSON left out, as the values the records keep. */
final class Absent {
    private Absent() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String ifBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
