package org.pullquote.ingest.sample;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Publication;
import org.pullquote.desk.article.Publishing;
import org.pullquote.desk.article.Status;
import org.pullquote.desk.article.Withdrawal;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.link.Links;
import org.pullquote.desk.quote.Quotes;
import org.pullquote.desk.source.Sources;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.desk.taxonomy.TaxonInput;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.TaxonKind;
import org.pullquote.ingest.sample.SampleFiles.Facts;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;

/**
 * Fills an empty database with the sample newsroom, in one transaction: after a start that was cut off there is nothing
 * of it, and the next start begins anew.
 */
@ApplicationScoped
@Transactional
class SampleNewsroom {
    private static final Logger LOG = Logger.getLogger(SampleNewsroom.class);

    /** Any constant will do, as long as no other advisory lock of this database uses it. */
    private static final long LOCK = 0x73616d706c65L;

    private final SampleSettings settings;
    private final SampleFiles files;
    private final Desk desk;
    private final Session database;
    private final Clock clock;

    SampleNewsroom(SampleSettings settings, SampleFiles files, Desk desk, Session database, Clock clock) {
        this.settings = settings;
        this.files = files;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    /** The use cases by which the newsroom is written, as any editor would. */
    @Singleton
    record Desk(Taxa taxa, Sources sources, Articles articles, Quotes quotes, Links links, Publishing publishing) {}

    /**
     * Late among those who see to the start, so that what they make ready is there. A busy machine may take long, and there is
     * no newsroom until all of it is loaded.
     */
    @TransactionConfiguration(timeout = 600)
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (settings.sample() && isFirst()) {
            load();
        }
    }

    /** Replicas that start together ask one after the other. */
    private boolean isFirst() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        return desk.articles().isEmpty() && desk.sources().isEmpty();
    }

    private void load() {
        var newsroom = files.newsroom();
        file(TaxonKind.SECTION, newsroom.sections());
        file(TaxonKind.TAG, newsroom.tags());
        file(TaxonKind.AUTHOR, newsroom.authors());
        var names = SourceNames.of(
                newsroom.sources().stream().map(desk.sources()::create).toList());
        var articles = newsroom.articles().stream().map(files::article).toList();
        articles.forEach(article -> write(article, names));
        // Links lead to articles in both directions, so that all have to be there first.
        articles.forEach(this::link);
        var now = clock.instant();
        articles.stream()
                .filter(article -> article.status() != Status.DRAFT)
                .sorted(Comparator.comparing(article -> publication(article, now)))
                .forEach(article -> publish(article, now));
        LOG.infof("Loaded the sample newsroom with %d articles", articles.size());
    }

    private void file(TaxonKind kind, List<TaxonInput> taxa) {
        taxa.forEach(taxon -> desk.taxa().create(kind, taxon));
    }

    private void write(Facts article, SourceNames names) {
        desk.articles()
                .file(
                        article.article(),
                        copy -> desk.quotes()
                                .added(copy, article.quotes())
                                .withMentions(names.mentionsIn(copy.text().body()))
                                .withCorrections(corrections(article)));
    }

    private static List<CorrectionDocument> corrections(Facts article) {
        return article.corrections().stream()
                .map(made -> new CorrectionDocument(Ids.next(), made.at(), made.text(), null, made.was(), made.now()))
                .toList();
    }

    private void link(Facts article) {
        desk.articles()
                .edit(
                        slug(article),
                        IfMatch.ANY,
                        (WorkingCopy copy) -> desk.links().added(copy, article.links()));
    }

    private void publish(Facts article, Instant now) {
        var then = publication(article, now);
        var publication =
                article.embargoHours() == null ? new Publication(then, null, null) : new Publication(null, then, null);
        desk.publishing().publish(slug(article), IfMatch.ANY, publication);
        if (article.status() == Status.WITHDRAWN) {
            desk.publishing().withdraw(slug(article), IfMatch.ANY, new Withdrawal(article.reason()));
        }
    }

    /** When it becomes or became public. No file knows when it will be loaded, so that some count from then. */
    private static Instant publication(Facts article, Instant now) {
        if (article.embargoHours() != null) {
            return now.plus(article.embargoHours(), ChronoUnit.HOURS);
        }
        if (article.expiredHours() != null) {
            return now.minus(article.expiredHours() + 24, ChronoUnit.HOURS);
        }
        var told = Objects.requireNonNull(article.publishedAt());
        return told.isBefore(now) ? told : now;
    }

    private static String slug(Facts article) {
        return Objects.requireNonNull(article.article().slug());
    }
}
