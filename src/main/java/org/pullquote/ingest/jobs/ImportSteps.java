package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Publication;
import org.pullquote.desk.article.Publishing;
import org.pullquote.ingest.draft.Drafts;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Readers;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.json.StrictJson;
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
    private final Readers readers;
    private final Desk desk;
    private final StrictJson json;
    private final Clock clock;

    ImportSteps(ImportRepository repository, Readers readers, Desk desk, StrictJson json, Clock clock) {
        this.repository = repository;
        this.readers = readers;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** The use cases by which items are filed. */
    @Singleton
    record Desk(Drafts drafts, Articles articles, Publishing publishing) {}

    /** Thrown where an item could not be filed, so that its transaction is undone. */
    static final class NotFiled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportItem.Key key;

        NotFiled(ImportItem.Key key, RuntimeException cause) {
            super(cause);
            this.key = key;
        }

        ImportItem.Key key() {
            return key;
        }
    }

    /**
     * Reads the oldest job that waits for it into its items.
     *
     * @return whether there was one
     */
    boolean read() {
        var claimed = repository.claimJob();
        claimed.ifPresent(job -> {
            var upload = new Upload(repository.takeUpload(job.id()), job.name());
            try {
                job.begin(readers.recognise(job.format(), upload));
                var position = new int[] {0};
                readers.read(job.format(), upload)
                        .forEach(article ->
                                repository.add(new ImportItem(new ImportItem.Key(job.id(), ++position[0]), article)));
            } catch (Unreadable unreadable) {
                repository.dropWaiting(job.id());
                job.fail(unreadable, clock.instant());
            }
        });
        return claimed.isPresent();
    }

    /**
     * Files the next item.
     *
     * @return whether there was one
     * @throws NotFiled if that failed
     */
    boolean file() {
        var claimed = repository.claimItem();
        claimed.ifPresent(item -> {
            try {
                file(item);
            } catch (RuntimeException failure) {
                throw new NotFiled(item.key(), failure);
            }
        });
        return claimed.isPresent();
    }

    /** Accounts for an item that could not be filed, or lets it be tried again. */
    void failed(NotFiled failure) {
        var item = repository.require(failure.key());
        if (!item.isWaiting()) {
            return;
        }
        switch (failure.getCause()) {
            case HttpProblem problem -> item.end(Outcome.FAILED, null, problem.getDetail());
            case InvalidValue invalid ->
                item.end(Outcome.FAILED, null, invalid.violations().getFirst().detail());
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

    /** Ends the jobs of which every item is accounted for. */
    void finish() {
        repository.finished().forEach(job -> job.finish(clock.instant()));
    }

    private void file(ImportItem item) {
        var read = item.article();
        var digest = sha256(json.tree(read).toString());
        var source = read.identity() == null ? "sha256:" + digest : read.identity();
        var known = repository.imported(source);
        if (known == null) {
            var made = desk.drafts().create(read);
            repository.add(new Imported(source, digest, made.id(), made.revision()));
            end(item, Outcome.CREATED, made.id(), read);
        } else if (known.digest().equals(digest)) {
            item.end(Outcome.UNCHANGED, known.article(), null);
        } else if (desk.articles().read(known.article().toString()).revision() != known.revision()) {
            item.end(
                    Outcome.SKIPPED,
                    known.article(),
                    "It was changed both in its source and here since it was imported.");
        } else {
            var made = desk.drafts().update(known.article(), read);
            known.change(digest, made.revision());
            end(item, Outcome.UPDATED, made.id(), read);
        }
    }

    private void end(ImportItem item, Outcome outcome, UUID article, ReadArticle read) {
        if (isToPublish(item) && !read.draft()) {
            var now = clock.instant();
            var then = read.publishedAt() == null || read.publishedAt().isAfter(now) ? null : read.publishedAt();
            desk.publishing().publish(article.toString(), IfMatch.ANY, new Publication(then, null, null));
        }
        item.end(outcome, article, null);
    }

    private boolean isToPublish(ImportItem item) {
        return repository
                .find(item.key().job(), LockModeType.NONE)
                .filter(ImportJob::isToPublish)
                .isPresent();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
