package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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

    Editions(ChangeLog log, ArticleRepository articles, NameRepository names) {
        this.log = log;
        this.articles = articles;
        this.names = names;
    }

    /** The database's clock, which decides what is due, in whole milliseconds. */
    public Instant now() {
        return log.now();
    }

    /** The sources and authors that an edition names; naming them here makes them public. */
    public record Named(Collection<SourceDocument> sources, Collection<TaxonDocument> authors) {}

    /** Issues an edition in place of the one before it, if any. */
    public void issue(Edition edition, Named named) {
        log.lock();
        var before = articles.find(edition.id());
        articles.delete(edition.id());
        named.sources().forEach(names::save);
        named.authors().forEach(author -> names.save(TaxonKind.AUTHOR, author));
        var document = render(edition);
        articles.insert(edition, document);
        names.saveSlug("article", edition.locale(), edition.slug(), edition.id());
        before.ifPresent(this::prune);
        new EditionChanges(before, edition).forEach(log::append);
    }

    /**
     * Takes an article back and leaves a tombstone.
     *
     * @return false if the article was not public
     */
    public boolean withdraw(UUID id, WithdrawalReason reason, Instant at) {
        log.lock();
        var before = articles.find(id);
        before.ifPresent(edition -> {
            articles.delete(id);
            articles.bury(edition, reason, at);
            prune(edition);
            log.append(ChangeType.ARTICLE_WITHDRAWN, id, Urls.article(edition.slug()), reason.code());
        });
        return before.isPresent();
    }

    /** The document that an edition would have if it were issued now; nothing is written. */
    public ArticleDocument preview(Edition edition, Named named) {
        var known = names.namesIn(edition);
        return new Rendering(edition, known.with(named)).document();
    }

    /** Shows a source as it is now, if it is public at all. */
    public void sourceChanged(SourceDocument source) {
        if (names.isPublic("source", source.id())) {
            log.lock();
            names.save(source);
            log.append(ChangeType.SOURCE_UPDATED, source.id(), source.url(), null);
        }
    }

    /** Shows a section or tag as it is now; an author only if public. */
    public void taxonChanged(TaxonKind kind, TaxonDocument taxon) {
        if (kind != TaxonKind.AUTHOR || names.isPublic(kind.code(), taxon.id())) {
            log.lock();
            names.save(kind, taxon);
            log.append(kind.updated(), taxon.id(), taxon.url(), null);
        }
    }

    /** Takes a section or tag out of sight that nothing is filed under. */
    public void taxonDeleted(TaxonKind kind, UUID id) {
        names.delete(kind.code(), id);
    }

    private ArticleDocument render(Edition edition) {
        return new Rendering(edition, names.namesIn(edition)).document();
    }

    private void prune(Edition before) {
        names.prune(before.sources(), new HashSet<>(before.authors()));
    }
}
