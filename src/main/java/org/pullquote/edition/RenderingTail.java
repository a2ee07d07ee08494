package org.pullquote.edition;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Follows the log and renders again every public document that shows a name or an article that changed. One replica
 * at a time does so; what it has done is stored with how far it has come.
 */
@ApplicationScoped
@Transactional
public class RenderingTail {
    private static final String NAME = "rendering";
    private static final int BATCH = 100;

    private final ChangeLog log;
    private final ArticleRepository articles;
    private final NameRepository names;

    RenderingTail(ChangeLog log, ArticleRepository articles, NameRepository names) {
        this.log = log;
        this.articles = articles;
        this.names = names;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        var position = log.claim(NAME);
        if (position < 0) {
            return;
        }
        var changes = log.after(position, BATCH);
        if (changes.isEmpty()) {
            return;
        }
        log.lock();
        Set<UUID> affected = new LinkedHashSet<>();
        changes.forEach(change -> affected.addAll(articles.showing(change.subject())));
        affected.forEach(this::renderAgain);
        log.advance(NAME, changes.getLast().seq());
    }

    private void renderAgain(UUID id) {
        var edition = articles.find(id).orElseThrow();
        var document = new Rendering(edition, names.namesIn(edition)).document();
        if (!articles.isAsShown(document)) {
            articles.delete(id);
            articles.insert(edition, document);
            log.append(ChangeType.ARTICLE_UPDATED, id, document.url(), null);
        }
    }
}
