package org.pullquote.ingest.draft;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;
import org.pullquote.edition.Edition;
import org.pullquote.edition.Urls;

/**
 * Which addresses are those of articles that were imported.
 *
 * @param articles by {@link Place#key()}
 */
record Targets(Map<String, UUID> articles) {
    Optional<UUID> of(@Nullable String address) {
        return Place.of(address).map(place -> articles.get(place.key()));
    }

    /** A body whose hyperlinks lead to the articles themselves. */
    Body in(Body body) {
        return articles.isEmpty()
                ? body
                : body.withLinks(href -> of(href).map(Urls::article).orElse(href));
    }

    /** A link that leads to the article itself. */
    Edition.Link in(Edition.Link link) {
        return of(link.url())
                .map(article -> new Edition.Link(link.id(), link.rel(), link.title(), null, article))
                .orElse(link);
    }
}
