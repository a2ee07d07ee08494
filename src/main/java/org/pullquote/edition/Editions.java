package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the desk hands over to the public: each method writes the public state and the change log in the
 * transaction of its caller.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Editions {
    private final ChangeLog log;
    private final ArticleRepository articles;
    private final NameRepository names;
    private final Renderings renderings;
    private final Pruning pruning;

    Editions(ChangeLog log, ArticleRepository articles, NameRepository names, Renderings renderings, Pruning pruning) {
        this.log = log;
        this.articles = articles;
        this.names = names;
        this.renderings = renderings;
        this.pruning = pruning;
    }

    /** The database's clock, which decides what is due, in whole milliseconds. */
    public Instant now() {
        return log.now();
    }

    /**
     * Waits until nobody else changes what is public, and keeps it so until this transaction ends. The names that are
     * issued with an edition are read after it, so that a name that changes meanwhile is not issued as it was.
     */
    public void lock() {
        log.lock();
    }

    /** What editions name; naming it here makes it public. */
    public record Named(
            Collection<SourceDocument> sources,
            Map<TaxonKind, List<TaxonDocument>> taxa,
            Collection<PublicImage> images) {}

    /** Issues editions together, each in place of the one before it, if any. */
    public void issue(Collection<Edition> editions, Named named) {
        log.lock();
        var before = articles.find(ids(editions));
        var shown = articles.shownBy(before.keySet());
        show(named.sources());
        named.taxa().forEach(this::show);
        names.saveImages(named.images());
        var issues = renderings.of(editions);
        var quotes = articles.outdatedQuotes(issues);
        articles.replace(issues);
        names.saveSlugsOf(editions);
        var rows = new ArrayList<ChangeLog.Row>();
        for (var issue : issues) {
            var earlier = Optional.ofNullable(before.get(issue.id()));
            var keys = PurgeKeys.of(earlier, Optional.of(issue.edition()), shown.sourcesAnd(issue));
            new EditionChanges(earlier, issue.edition(), quotes, keys)
                    .forEach(issue.document().url(), rows::add);
        }
        log.append(rows);
        pruning.prune(shown);
    }

    /** Lets slugs that a public article had elsewhere lead to it, as far as nothing public has or had them. */
    public void formerly(UUID article, Collection<LocalSlug> slugs) {
        slugs.forEach(slug -> names.saveFormerSlug("article", slug, article));
    }

    /** Takes back those of these articles that are public, and leaves tombstones. */
    public void withdraw(Collection<UUID> ids, WithdrawalReason reason, Instant at) {
        log.lock();
        var before = articles.find(ids).values();
        var shown = articles.shownBy(ids);
        articles.bury(before, reason, at);
        var rows = new ArrayList<ChangeLog.Row>();
        for (var edition : before) {
            edition.quotes()
                    .forEach(quote -> rows.add(new ChangeLog.Row(
                            ChangeType.QUOTE_WITHDRAWN, quote.id(), Urls.quote(quote.id()), reason.code(), Set.of())));
            rows.add(new ChangeLog.Row(
                    ChangeType.ARTICLE_WITHDRAWN,
                    edition.id(),
                    renderings.url(edition),
                    reason.code(),
                    PurgeKeys.of(Optional.of(edition), Optional.empty(), shown.sourcesOf(edition.id()))));
        }
        log.append(rows);
        pruning.prune(shown);
    }

    private static List<UUID> ids(Collection<Edition> editions) {
        return editions.stream().map(Edition::id).toList();
    }

    /**
     * The document that an edition would have if it were issued now; nothing is written.
     *
     * @param media the path below which its reader finds its images
     */
    public ArticleDocument preview(Edition edition, Named named, String media) {
        return renderings.preview(edition, named, media);
    }

    /** The sources that it would show then. */
    public List<SourceMention> sources(Edition edition, Named named) {
        return renderings.sources(edition, named);
    }

    /** Shows a source as it is now, if it is public at all. */
    public void sourceChanged(SourceDocument source) {
        log.lock();
        if (names.isPublic("source", source.id())) {
            show(source);
        }
    }

    /**
     * Makes a source another one. Its addresses lead there at once; the documents that name it follow by the log.
     *
     * @param into as it is with what it took over
     */
    public void sourceMerged(UUID gone, SourceDocument into) {
        log.lock();
        if (names.isPublic("source", gone)) {
            articles.replaceSource(gone, into.id());
            names.replaceCredit(gone, into.id());
            show(into);
            log.append(new ChangeLog.Row(ChangeType.SOURCE_MERGED, gone, into.url(), PurgeKeys.merged(gone, into)));
        } else if (names.wasPublic("source", gone)) {
            // Lists under its slugs find the other from now on. That one may not be public, so it is not told of.
            log.append(new ChangeLog.Row(
                    ChangeType.SOURCE_WITHDRAWN, gone, Urls.source(gone.toString()), PurgeKeys.merged(gone, into)));
        }
        names.redirectSource(gone, into.id());
        sourceChanged(into);
    }

    /** Makes a section or tag public that no article need be filed under. */
    public void taxonOpened(TaxonKind kind, TaxonDocument taxon) {
        log.lock();
        show(kind, List.of(taxon));
    }

    /** Shows a section, tag or author as it is now, if it is public at all. */
    public void taxonChanged(TaxonKind kind, TaxonDocument taxon) {
        log.lock();
        if (names.isPublic(kind.code(), taxon.id())) {
            show(kind, List.of(taxon));
        }
    }

    /**
     * Shows an image as it is now, if it is public at all.
     *
     * @param credit the source it names
     */
    public void imageChanged(PublicImage image, Optional<SourceDocument> credit) {
        log.lock();
        if (names.isPublic("media", image.id())) {
            credit.ifPresent(this::show);
            names.saveImages(List.of(image));
            log.append(ChangeType.MEDIA_UPDATED, image.id(), image.url(), null);
        }
    }

    /** The public articles that name this or link to it. */
    public List<UUID> showing(UUID subject) {
        return articles.showing(subject);
    }

    /** Takes a section or tag out of sight that nothing is filed under. */
    public void taxonDeleted(TaxonKind kind, UUID id) {
        log.lock();
        names.slug(kind.code(), id).ifPresent(slug -> {
            names.delete(kind.code(), id);
            log.append(row(kind.withdrawn(), kind.code(), id, slug, kind.url(slug)));
        });
    }

    private void show(SourceDocument source) {
        show(List.of(source));
    }

    private void show(Collection<SourceDocument> sources) {
        var saved = names.save(sources);
        var rows = new ArrayList<ChangeLog.Row>();
        for (var source : sources) {
            saved.of(source.id())
                    .map(isNew -> isNew ? ChangeType.SOURCE_PUBLISHED : ChangeType.SOURCE_UPDATED)
                    .ifPresent(type -> rows.add(row(type, "source", source.id(), source.slug(), source.url())));
        }
        log.append(rows);
    }

    private void show(TaxonKind kind, Collection<TaxonDocument> taxa) {
        var saved = names.save(kind, taxa);
        var rows = new ArrayList<ChangeLog.Row>();
        for (var taxon : taxa) {
            saved.of(taxon.id())
                    .map(kind::changed)
                    .ifPresent(type -> rows.add(row(type, kind.code(), taxon.id(), taxon.slug(), taxon.url())));
        }
        log.append(rows);
    }

    /** A row that tells of a source, section, tag or author. */
    static ChangeLog.Row row(ChangeType type, String kind, UUID id, String slug, String url) {
        return new ChangeLog.Row(type, id, url, PurgeKeys.of(kind, id, slug));
    }
}
