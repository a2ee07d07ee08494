package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

    /** @param shown what articles showed that no longer do, or not all of it */
    void prune(Shown shown) {
        var gone = new ArrayList<ChangeLog.Row>();
        names.pruneImages(shown.media())
                .forEach(image -> gone.add(new ChangeLog.Row(
                        ChangeType.MEDIA_WITHDRAWN, image.id(), image.url(), Set.of(PurgeKeys.media(image.id())))));
        names.prune("source", shown.sources())
                .forEach((id, slug) ->
                        gone.add(Editions.row(ChangeType.SOURCE_WITHDRAWN, "source", id, slug, Urls.source(slug))));
        names.prune("author", shown.authors())
                .forEach((id, slug) -> gone.add(
                        Editions.row(ChangeType.AUTHOR_WITHDRAWN, "author", id, slug, TaxonKind.AUTHOR.url(slug))));
        log.append(gone);
    }
}
