package org.pullquote.desk.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pullquote.desk.copy.Uses;
import org.pullquote.desk.slug.SlugHistory;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.Editions;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.Settings;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.problem.Problems;

/** What is done with sections, tags and authors. */
@ApplicationScoped
@Transactional
public class Taxa {
    private final TaxonRepository repository;
    private final SlugHistory history;
    private final Uses uses;
    private final Editions editions;
    private final Settings settings;

    Taxa(TaxonRepository repository, SlugHistory history, Uses uses, Editions editions, Settings settings) {
        this.repository = repository;
        this.history = history;
        this.uses = uses;
        this.settings = settings;
        this.editions = editions;
    }

    public TaxonView create(TaxonKind kind, TaxonInput input) {
        var taxon = add(kind, Ids.next(), 0, input);
        open(kind, taxon.id());
        return taxon.view();
    }

    /** Makes a section or tag public at once; an author is public only with what they wrote. */
    void open(TaxonKind kind, UUID id) {
        if (kind != TaxonKind.AUTHOR) {
            documents(List.of(id)).forEach(taxon -> editions.taxonOpened(kind, taxon));
        }
    }

    /** A new one that has its id and version already. It is public with the first public article that is filed under it. */
    Taxon add(TaxonKind kind, UUID id, long version, TaxonInput input) {
        var taxon = new Taxon(id, version, kind, slug(kind, id, input), input);
        repository.add(taxon);
        return taxon;
    }

    /** The one of this name, or of one that is spelled nearly so, or a new one, which is not public yet. */
    public TaxonView named(TaxonKind kind, String name) {
        return repository
                .named(kind, name)
                .or(() -> Slugs.isLatin(name) ? repository.find(kind, Slugs.make(name, language())) : Optional.empty())
                .orElseGet(() -> add(kind, Ids.next(), 0, new TaxonInput(null, name, null)))
                .view();
    }

    public TaxonView read(TaxonKind kind, String slugOrId) {
        return require(kind, slugOrId).view();
    }

    public Page<TaxonView> list(TaxonKind kind, Paging paging) {
        var page = paging.page(
                        paging,
                        repository.page(kind, paging),
                        taxon -> List.of(taxon.name(), taxon.id().toString()))
                .map(Taxon::view);
        return paging.total() ? page.withTotal(repository.count(kind)) : page;
    }

    public Optional<UUID> find(TaxonKind kind, String slugOrId) {
        return repository.find(kind, slugOrId).map(Taxon::id);
    }

    /** The public documents of those that there are. */
    public List<TaxonDocument> documents(Collection<UUID> ids) {
        return repository.all(ids).stream().map(Taxon::document).toList();
    }

    /** The same by kind, as the database has them now, whatever this transaction has read of them before. */
    public Map<TaxonKind, List<TaxonDocument>> documentsByKind(Collection<UUID> ids) {
        return repository.current(ids).stream()
                .collect(Collectors.groupingBy(
                        TaxonRepository.Current::kind,
                        () -> new EnumMap<>(TaxonKind.class),
                        Collectors.mapping(TaxonRepository.Current::document, Collectors.toList())));
    }

    public TaxonView replace(TaxonKind kind, String slugOrId, IfMatch match, TaxonInput input) {
        var taxon = require(kind, slugOrId);
        match.require(taxon.version());
        var before = taxon.slug();
        taxon.change(input.slug() == null ? before : slug(kind, taxon.id(), input), input);
        if (!taxon.slug().equals(before)) {
            history.keep(kind.code(), "", before, taxon.id());
        }
        repository.flush();
        editions.taxonChanged(kind, taxon.document());
        return taxon.view();
    }

    public void delete(TaxonKind kind, String slugOrId, IfMatch match) {
        var taxon = require(kind, slugOrId);
        match.require(taxon.version());
        repository.exclude(taxon);
        uses.requireNone(
                taxon.id(),
                "Articles are filed under this %s; take it off them, and publish what is public again."
                        .formatted(kind.code()));
        repository.remove(taxon);
        editions.taxonDeleted(kind, taxon.id());
    }

    private String slug(TaxonKind kind, UUID id, TaxonInput input) {
        return Slugs.choose(input.slug(), input.name(), language(), new Slugs.Register() {
            @Override
            public boolean isTaken(String slug) {
                history.claim(kind.code(), "", slug);
                return repository.isTaken(kind, slug, id);
            }

            @Override
            public boolean wasTaken(String slug) {
                return history.isOthers(kind.code(), "", slug, id);
            }
        });
    }

    private String language() {
        return settings.defaultLocale().text();
    }

    private Taxon require(TaxonKind kind, String slugOrId) {
        return repository.find(kind, slugOrId).orElseThrow(Problems::notFound);
    }
}
