package org.pullquote.ingest.extract;

import java.util.List;
import org.pullquote.content.Span;

/**
 * What the caller knows of a text beforehand.
 *
 * @param credits spans that credit a picture or the copy; each names a source
 * @param apart spans that are no prose, such as captions: nobody speaks in them, but sources may be mentioned
 */
public record KnownFacts(List<Span> credits, List<Span> apart) {
    /** Nothing is known. */
    public static final KnownFacts NONE = new KnownFacts(List.of(), List.of());

    public KnownFacts {
        credits = List.copyOf(credits);
        apart = List.copyOf(apart);
    }
}
