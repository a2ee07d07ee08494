package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.Editions;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.problem.Problems;

/** What is done with sources. */
@ApplicationScoped
@Transactional
public class Sources {
    private final SourceRepository repository;
    private final Editions editions;

    Sources(SourceRepository repository, Editions editions) {
        this.repository = repository;
        this.editions = editions;
    }

    public SourceView create(SourceInput input) {
        var id = Ids.next();
        var source = new Source(id, slug(id, input), input);
        repository.add(source);
        return source.view();
    }

    /** The named source of this kind and name, or a new one; an anonymous one is always new. */
    public UUID findOrCreate(SourceInput input) {
        var known = input.kind() == SourceKind.ANONYMOUS
                ? Optional.<Source>empty()
                : repository.named(input.kind(), input.label());
        return known.map(Source::id).orElseGet(() -> create(input).id());
    }

    /** Whether there is no source at all. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    public SourceView read(String slugOrId) {
        return require(slugOrId).view();
    }

    public Page<SourceView> list(SourceParameters parameters) {
        var paging = parameters.paging();
        var rows = repository.page(parameters.kind(), paging);
        var page =
                paging.page(parameters, rows, source -> List.of(source.slug())).map(Source::view);
        return paging.total() ? page.withTotal(repository.count(parameters.kind())) : page;
    }

    public Optional<UUID> find(String slugOrId) {
        return repository.find(slugOrId).map(Source::id);
    }

    /** The public documents of those that there are. */
    public List<SourceDocument> documents(Collection<UUID> ids) {
        return repository.all(ids).stream().map(Source::document).toList();
    }

    public SourceView replace(String slugOrId, IfMatch match, SourceInput input) {
        var source = require(slugOrId);
        match.require(source.version());
        source.change(input.slug() == null ? source.slug() : slug(source.id(), input), input);
        repository.flush();
        editions.sourceChanged(source.document());
        return source.view();
    }

    public void delete(String slugOrId, IfMatch match) {
        var source = require(slugOrId);
        match.require(source.version());
        if (repository.isReferred(source.id())) {
            throw Problems.conflict("in-use", "Articles name this source; take it out of them first.");
        }
        repository.remove(source);
    }

    private String slug(UUID id, SourceInput input) {
        return Slugs.choose(input.slug(), input.label(), candidate -> repository.isTaken(candidate, id));
    }

    private Source require(String slugOrId) {
        return repository.find(slugOrId).orElseThrow(Problems::notFound);
    }
}
