package org.pullquote.edition;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders again every public document that shows a name or an article that changed. One replica at a time does so. */
@ApplicationScoped
class RenderingTail {
    private static final String NAME = "rendering";
    private static final int BATCH = 100;
    private static final Set<String> NEVER_SHOWN_BY_OTHERS = Set.of("quote", "correction");

    private final ChangeWatch watch;
    private final StoredTails tails;
    private final ChangeLog log;
    private final ArticleRepository articles;
    private final NameRepository names;
    private final Pruning pruning;

    RenderingTail(
            ChangeWatch watch,
            StoredTails tails,
            ChangeLog log,
            ArticleRepository articles,
            NameRepository names,
            Pruning pruning) {
        this.watch = watch;
        this.tails = tails;
        this.log = log;
        this.articles = articles;
        this.names = names;
        this.pruning = pruning;
    }

    void start(@Observes StartupEvent event) {
        watch.follow(NAME, () -> tails.next(NAME, BATCH, this::follow));
    }

    /**
     * Looks without the log's lock, which would hold up publishing: an edition that is issued after a change was
     * rendered with it, and one that was issued before is found here.
     */
    private void follow(List<Change> changes) {
        var subjects = changes.stream()
                .filter(change -> !NEVER_SHOWN_BY_OTHERS.contains(change.kind()))
                .map(Change::id)
                .collect(Collectors.toSet());
        var affected = articles.showing(subjects);
        if (!affected.isEmpty()) {
            log.lock();
            affected.forEach(id -> articles.find(id).ifPresent(this::renderAgain));
        }
    }

    private void renderAgain(Edition edition) {
        var document = new Rendering(edition, names.namesIn(edition)).document();
        if (!articles.isAsShown(document)) {
            var shown = articles.shownBy(edition.id());
            articles.delete(edition.id());
            articles.insert(edition, document);
            log.append(new ChangeLog.Row(
                    ChangeType.ARTICLE_UPDATED,
                    edition.id(),
                    document.url(),
                    PurgeKeys.of(Optional.of(edition), Optional.empty(), shown.sourcesAnd(edition, document))));
            pruning.prune(shown);
        }
    }
}
