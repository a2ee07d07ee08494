package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes out of sight, with a row in the log, what was public only while an article showed it. */
@ApplicationScoped
class Pruning {
    private final ChangeLog log;
    private final NameRepository names;

    Pruning(ChangeLog log, NameRepository names) {
        this.log = log;
        this.names = names;
    }

    /** @param shown what an article showed that no longer does, or not all of it */
    void prune(ArticleRepository.Shown shown) {
        names.pruneImages(shown.media())
                .forEach(image -> log.append(new ChangeLog.Row(
                        ChangeType.MEDIA_WITHDRAWN, image.id(), image.url(), Set.of(PurgeKeys.media(image.id())))));
        names.prune("source", shown.sources())
                .forEach((id, slug) ->
                        log.append(Editions.row(ChangeType.SOURCE_WITHDRAWN, "source", id, slug, Urls.source(slug))));
        names.prune("author", shown.authors())
                .forEach((id, slug) -> log.append(
                        Editions.row(ChangeType.AUTHOR_WITHDRAWN, "author", id, slug, TaxonKind.AUTHOR.url(slug))));
    }
}
