package org.pullquote.ingest.extract.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;

/**
 * What the words for a speaker say about who it is.
 *
 * @param span the words
 * @param name the proper name among them
 * @param role the role as printed beside the name
 * @param head the noun that says what is spoken of, lower case: <i>official</i> in "a US official"; empty for a pronoun
 * @param kind what the words alone tell
 * @param definite whether they point back: "the official", "that senator"
 */
record Reference(
        Span span,
        @Nullable Name name,
        @Nullable String role,
        String head,
        Optional<SourceKind> kind,
        boolean definite) {
    boolean isPronoun() {
        return head.isEmpty() && name == null;
    }
}
