package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Publishing;
import org.pullquote.ingest.draft.Drafts;
import org.pullquote.ingest.draft.Searched;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.platform.problem.InvalidValue;
import org.pullquote.platform.problem.Problems;

/**
 * The steps by which jobs are worked off, each a transaction that claims what it works on: whatever replica takes the
 * next, and whenever one is killed, every step is done once.
 */
@ApplicationScoped
@Transactional
class ImportSteps {
    private static final Logger LOG = Logger.getLogger(ImportSteps.class);

    /** How often an item is tried that fails by no fault of its own. */
    private static final int ATTEMPTS = 3;

    private final ImportRepository repository;
    private final ImportSources sources;
    private final Desk desk;
    private final Clock clock;

    ImportSteps(ImportRepository repository, ImportSources sources, Desk desk, Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.desk = desk;
        this.clock = clock;
    }

    /** The use cases by which items are filed. */
    @Singleton
    record Desk(Drafts drafts, Articles articles, Publishing publishing, ArticleFiling filing, LineFiling lines) {}

    /** Thrown where an item could not be filed, so that its transaction is undone. */
    static final class NotFiled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportItem.Key key;

        NotFiled(ImportItem.Key key, Throwable cause) {
            super(cause);
            this.key = key;
        }

        ImportItem.Key key() {
            return key;
        }
    }

    /**
     * Tells of what was fetched.
     *
     * @return false if nobody waits for it any more
     */
    boolean fetched(UUID id, String from, Format told, ImportSources.Kept kept) {
        var wanting = toRead(id).filter(_ -> sources.kept(id, kept));
        wanting.ifPresent(job -> job.fetched(from, told));
        return wanting.isPresent();
    }

    void begin(UUID id, Format recognised) {
        toRead(id).ifPresent(job -> job.begin(recognised));
    }

    /**
     * Keeps what was read next.
     *
     * @param after so many entries
     * @return whether the import still wants to be read, and nobody else has read on
     */
    boolean take(UUID id, int after, List<Entry> entries, boolean last) {
        var wanting = toRead(id).filter(job -> job.readItems() == after);
        wanting.ifPresent(job -> {
            int position = after;
            for (var entry : entries) {
                repository.add(new ImportItem(new ImportItem.Key(id, ++position), entry));
            }
            job.readOn(entries.size(), last);
        });
        return wanting.isPresent();
    }

    /**
     * Reads no further in an import, which fails once what was read before is filed.
     *
     * @return false if nobody waits for it any more
     */
    boolean unreadable(UUID id, Unreadable unreadable) {
        var wanting = toRead(id);
        wanting.ifPresent(job -> job.stopReading(unreadable));
        return wanting.isPresent();
    }

    /**
     * Files the next items, all or none.
     *
     * @return how many there were
     * @throws NotFiled if one of them could not be filed
     */
    int file(int most) {
        var claimed = inTheirTurn(repository.claimItems(most));
        var sought = claimed.parallelStream().map(this::search).toList();
        for (int i = 0; i < claimed.size(); i++) {
            var item = claimed.get(i);
            try {
                if (item.line() != null) {
                    desk.lines().file(item, item.line(), isToPublish(item));
                }
                sought.get(i).ifPresent(searched -> desk.filing().file(item, searched, isToPublish(item)));
                repository.flush();
            } catch (RuntimeException | StackOverflowError failure) {
                throw new NotFiled(item.key(), failure);
            }
        }
        return claimed.size();
    }

    private Optional<Searched> search(ImportItem item) {
        try {
            return item.line() == null ? Optional.of(desk.drafts().search(item.article())) : Optional.empty();
        } catch (RuntimeException | StackOverflowError failure) {
            throw new NotFiled(item.key(), failure);
        }
    }

    /** Lines are filed in their order: those of a job wait as long as another replica has lines before them. */
    private List<ImportItem> inTheirTurn(List<ImportItem> claimed) {
        var seen = new HashSet<UUID>();
        return claimed.stream()
                .takeWhile(item -> item.line() == null || !seen.add(item.key().job()) || !repository.isWaitedFor(item))
                .toList();
    }

    /** Accounts for an item that could not be filed, or lets it be tried again. */
    void failed(NotFiled failure) {
        var item = repository.require(failure.key());
        if (!item.isWaiting()) {
            return;
        }
        switch (failure.getCause()) {
            case HttpProblem problem ->
                item.end(Outcome.FAILED, null, item.line() == null ? problem.getDetail() : LineFiling.reason(problem));
            case InvalidValue invalid ->
                item.end(Outcome.FAILED, null, invalid.violations().getFirst().detail());
            case StackOverflowError _ -> item.end(Outcome.FAILED, null, "It is nested too deeply.");
            case null, default -> {
                if (item.countAttempt() >= ATTEMPTS) {
                    LOG.errorf(
                            failure,
                            "Item %d of import %s failed",
                            item.key().position(),
                            item.key().job());
                    item.end(Outcome.FAILED, null, Problems.of(500).getDetail());
                }
            }
        }
    }

    /** Articles that link to what was imported after them, if that is all that keeps an import from its end. */
    List<UUID> behind(int most) {
        return repository.finished().isEmpty() ? List.of() : desk.drafts().behind(most);
    }

    /** Lets the links of an article lead to what was imported after it, unless an editor has changed it since. */
    void link(UUID article) {
        var known = repository.importedAs(article);
        if (known.isPresent()
                && known.get().revision() == desk.articles().filed(article).revision()) {
            var linked = desk.drafts().link(article);
            desk.publishing().follow(article);
            known.get().change(known.get().digest(), linked.revision());
        } else {
            leave(article);
        }
    }

    /** Leaves the links of an article as they are. */
    void leave(UUID article) {
        desk.drafts().leave(article);
    }

    /** Ends the jobs of which every item is accounted for. */
    void finish() {
        repository.finished().forEach(job -> job.finish(clock.instant()));
    }

    /** The job, locked, if it is still to be read on in. */
    private Optional<ImportJob> toRead(UUID id) {
        return repository.find(id, LockModeType.PESSIMISTIC_WRITE).filter(ImportJob::isToRead);
    }

    private boolean isToPublish(ImportItem item) {
        return repository
                .find(item.key().job(), LockModeType.NONE)
                .filter(ImportJob::isToPublish)
                .isPresent();
    }
}
