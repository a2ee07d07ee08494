package org.pullquote.edition;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final Renderings renderings;
    private final Pruning pruning;

    RenderingTail(
            ChangeWatch watch,
            StoredTails tails,
            ChangeLog log,
            ArticleRepository articles,
            Renderings renderings,
            Pruning pruning) {
        this.watch = watch;
        this.tails = tails;
        this.log = log;
        this.articles = articles;
        this.renderings = renderings;
        this.pruning = pruning;
    }

    void start(@Observes StartupEvent event) {
        watch.follow(NAME, () -> tails.next(NAME, BATCH, this::follow));
    }

    /**
     * Looks without the log's lock, which would hold up publishing: an edition that is issued after a change was
     * rendered with it, and one that was issued before is found here. What was found is rendered again under the lock; so
     * that publishing does not wait for all that a section has, some articles at a time, in the order of their ids.
     *
     * @param place the last article that these changes have been rendered in
     */
    private Progress follow(List<Change> changes, @Nullable String place) {
        var subjects = changes.stream()
                .filter(change -> !NEVER_SHOWN_BY_OTHERS.contains(change.kind()))
                .map(Change::id)
                .collect(Collectors.toSet());
        var showing = articles.showing(
                subjects, place == null ? ArticleRepository.BEFORE_ALL : UUID.fromString(place), BATCH);
        var outdated = outdated(showing);
        if (!outdated.isEmpty()) {
            log.lock();
            renderAgain(outdated(outdated.stream().map(Issue::id).toList()));
        }
        var until = changes.getLast().seq();
        return showing.size() < BATCH
                ? Progress.done(until)
                : new Progress(until, showing.getLast().toString());
    }

    private List<Issue> outdated(Collection<UUID> ids) {
        return articles.outdated(renderings.of(articles.find(ids).values()));
    }

    private void renderAgain(List<Issue> issues) {
        var shown = articles.shownBy(issues.stream().map(Issue::id).toList());
        var quotes = articles.outdatedQuotes(issues);
        articles.replace(issues);
        var rows = new ArrayList<ChangeLog.Row>();
        for (var issue : issues) {
            rows.add(new ChangeLog.Row(
                    ChangeType.ARTICLE_UPDATED,
                    issue.id(),
                    issue.document().url(),
                    PurgeKeys.of(Optional.of(issue.edition()), Optional.empty(), shown.sourcesAnd(issue))));
            issue.edition().quotes().stream()
                    .filter(quote -> quotes.contains(quote.id()))
                    .map(EditionChanges::updated)
                    .forEach(rows::add);
        }
        log.append(rows);
        pruning.prune(shown);
    }
}
