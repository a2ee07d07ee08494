package org.pullquote.ingest.extract.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;

/**
 * A proper name where it stands.
 *
 * @param span the name, without a role before it
 * @param text as printed
 * @param role the capitalised role before it: <i>Defense Secretary</i> Lloyd Austin
 * @param kind what lists and words tell of it; empty for what may be a person
 * @param quoted whether it stands within quotation marks
 */
record Name(Span span, String text, @Nullable String role, Optional<SourceKind> kind, boolean quoted) {
    boolean isFull() {
        return text.indexOf(' ') > 0;
    }

    String last() {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
