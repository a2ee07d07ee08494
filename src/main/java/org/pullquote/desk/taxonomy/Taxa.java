package org.pullquote.desk.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.Editions;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;
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
    private final Editions editions;

    Taxa(TaxonRepository repository, Editions editions) {
        this.repository = repository;
        this.editions = editions;
    }

    public TaxonView create(TaxonKind kind, TaxonInput input) {
        var id = Ids.next();
        var taxon = new Taxon(id, kind, slug(kind, id, input), input);
        repository.add(taxon);
        editions.taxonChanged(kind, taxon.document());
        return taxon.view();
    }

    /** The one of this name's slug, or a new one. */
    public TaxonView named(TaxonKind kind, String name) {
        return repository
                .find(kind, Slugs.make(name))
                .map(Taxon::view)
                .orElseGet(() -> create(kind, new TaxonInput(null, name, null)));
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

    public TaxonView replace(TaxonKind kind, String slugOrId, IfMatch match, TaxonInput input) {
        var taxon = require(kind, slugOrId);
        match.require(taxon.version());
        taxon.change(input.slug() == null ? taxon.slug() : slug(kind, taxon.id(), input), input);
        repository.flush();
        editions.taxonChanged(kind, taxon.document());
        return taxon.view();
    }

    public void delete(TaxonKind kind, String slugOrId, IfMatch match) {
        var taxon = require(kind, slugOrId);
        match.require(taxon.version());
        if (repository.isReferred(taxon.id())) {
            throw Problems.conflict(
                    "in-use", "Articles are filed under this %s; take it off them first.".formatted(kind.code()));
        }
        repository.remove(taxon);
        editions.taxonDeleted(kind, taxon.id());
    }

    private String slug(TaxonKind kind, UUID id, TaxonInput input) {
        return Slugs.choose(input.slug(), input.name(), candidate -> repository.isTaken(kind, candidate, id));
    }

    private Taxon require(TaxonKind kind, String slugOrId) {
        return repository.find(kind, slugOrId).orElseThrow(Problems::notFound);
    }
}
