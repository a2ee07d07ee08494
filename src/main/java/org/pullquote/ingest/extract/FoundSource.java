package org.pullquote.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;

/**
 * Somebody or something that an article leans on.
 *
 * @param kind what it is
 * @param name its fullest name as printed; none for an anonymous source, and for one only described ("the ministry")
 * @param description the words that describe a source without a name
 * @param role the role first printed with the name
 * @param mentions where it is named or described, in order
 */
public record FoundSource(
        SourceKind kind,
        @Nullable String name,
        @Nullable String description,
        @Nullable String role,
        List<Span> mentions) {
    public FoundSource {
        if (name == null == (description == null)) {
            throw new IllegalArgumentException("a source has either a name or a description");
        }
        if (kind == SourceKind.ANONYMOUS && name != null) {
            throw new IllegalArgumentException("an anonymous source has no name");
        }
        mentions = List.copyOf(mentions);
    }

    /** The name, or the description of a source that has none. */
    public String label() {
        return name != null ? name : String.valueOf(description);
    }
}
