package org.pullquote.edition;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
            ChangeWatch watch, StoredTails tails, ChangeLog log, ArticleRepository articles, NameRepository names, Pruning pruning) {
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

    private void follow(List<Change> changes) {
        log.lock();
        Set<UUID> affected = new LinkedHashSet<>();
        changes.stream()
                .filter(change -> !NEVER_SHOWN_BY_OTHERS.contains(change.kind()))
                .forEach(change -> affected.addAll(articles.showing(change.id())));
        affected.forEach(this::renderAgain);
    }

    private void renderAgain(UUID id) {
        var edition = articles.find(id).orElseThrow();
        var document = new Rendering(edition, names.namesIn(edition)).document();
        if (!articles.isAsShown(document)) {
            var shown = articles.shownBy(id);
            articles.delete(id);
            articles.insert(edition, document);
            log.append(new ChangeLog.Row(
                    ChangeType.ARTICLE_UPDATED, id, document.url(), PurgeKeys.of(Optional.of(edition), Optional.empty())));
            pruning.prune(shown);
        }
    }
}
