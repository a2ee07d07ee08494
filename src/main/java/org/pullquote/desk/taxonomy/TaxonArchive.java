package org.pullquote.desk.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pullquote.desk.archive.ArchivedSlugs;
import org.pullquote.desk.archive.Restored;
import org.pullquote.desk.archive.SlugArchive;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.problem.Problems;

/** Sections, tags and authors on their way into an export and back. */
@ApplicationScoped
@Transactional
public class TaxonArchive {
    private final Taxa taxa;
    private final TaxonRepository repository;
    private final SlugArchive slugs;

    TaxonArchive(Taxa taxa, TaxonRepository repository, SlugArchive slugs) {
        this.taxa = taxa;
        this.repository = repository;
        this.slugs = slugs;
    }

    /** Those of a kind after an id, by id, at most so many. */
    public List<ArchivedTaxon> after(TaxonKind kind, UUID id, int most) {
        var found = repository.after(kind, id, most);
        var known = slugs.of(kind.code(), found.stream().map(Taxon::id).toList());
        return found.stream().map(taxon -> archived(taxon, known)).toList();
    }

    /**
     * Brings one back, with its id.
     *
     * @param publish whether it is to be public if it was; else it is so with the first public article that is filed under it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if something else has its slug or its id
     */
    public Restored restore(TaxonKind kind, ArchivedTaxon given, boolean publish) {
        var archived = publish ? given : given.unpublished();
        var present = repository.all(List.of(archived.id()));
        if (present.isEmpty()) {
            taxa.add(kind, archived.id(), archived.version(), archived.written());
            publish(kind, archived);
            return new Restored.Created();
        }
        var taxon = present.getFirst();
        if (taxon.kind() != kind) {
            throw Problems.conflict(
                    "id-taken",
                    "Its id is that of the %s \"%s\" here."
                            .formatted(taxon.kind().code(), taxon.view().slug()));
        }
        var here = archived(taxon, slugs.of(kind.code(), List.of(taxon.id())));
        if ((publish ? here : here.unpublished()).isAs(archived)) {
            return new Restored.Unchanged();
        }
        if (archived.version() < taxon.version()) {
            return Restored.newer();
        }
        taxa.replace(kind, taxon.id().toString(), IfMatch.ANY, archived.written());
        publish(kind, archived);
        return new Restored.Updated();
    }

    private void publish(TaxonKind kind, ArchivedTaxon archived) {
        slugs.restore(kind.code(), archived.id(), archived.slugs());
        if (archived.isKnownToReaders()) {
            taxa.open(kind, archived.id());
        }
    }

    private static ArchivedTaxon archived(Taxon taxon, Map<UUID, ArchivedSlugs> slugs) {
        return new ArchivedTaxon(
                taxon.id(),
                taxon.version(),
                taxon.view().written(),
                slugs.getOrDefault(taxon.id(), ArchivedSlugs.NONE));
    }
}
