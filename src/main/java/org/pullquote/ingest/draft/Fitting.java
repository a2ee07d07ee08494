package org.pullquote.ingest.draft;

import org.jspecify.annotations.Nullable;

/** What an article may say at any length, and the desk takes up to one. */
final class Fitting {
    private Fitting() {}

    /** A text of so many code points at most, and none in place of a longer one, which says nothing when it is cut. */
    static @Nullable String orNone(@Nullable String text, int longest) {
        return text == null || text.codePointCount(0, text.length()) > longest ? null : text;
    }
}
