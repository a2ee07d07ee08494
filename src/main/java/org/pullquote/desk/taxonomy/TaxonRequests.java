package org.pullquote.desk.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;

/** What requests about sections, tags and authors have in common. */
@ApplicationScoped
class TaxonRequests {
    private final Taxa taxa;
    private final StrictJson json;

    TaxonRequests(Taxa taxa, StrictJson json) {
        this.taxa = taxa;
        this.json = json;
    }

    RestResponse<TaxonView> create(TaxonKind kind, TaxonInput input) {
        var taxon = taxa.create(kind, input);
        return Answers.created("/manage/v1/" + kind.code() + "s/" + taxon.slug(), taxon, taxon.version());
    }

    Page<TaxonView> list(TaxonKind kind, Paging paging) {
        return taxa.list(kind, paging);
    }

    RestResponse<TaxonView> read(TaxonKind kind, String id) {
        return answer(taxa.read(kind, id));
    }

    RestResponse<TaxonView> replace(TaxonKind kind, String id, IfMatch match, TaxonInput input) {
        return answer(taxa.replace(kind, id, match, input));
    }

    RestResponse<TaxonView> patch(TaxonKind kind, String id, IfMatch match, MergePatch patch) {
        var patched = patch.applyTo(json.tree(taxa.read(kind, id).written()));
        return replace(kind, id, match, json.read(patched, TaxonInput.class));
    }

    void delete(TaxonKind kind, String id, IfMatch match) {
        taxa.delete(kind, id, match);
    }

    private static RestResponse<TaxonView> answer(TaxonView taxon) {
        return Answers.current(taxon, taxon.version());
    }
}
