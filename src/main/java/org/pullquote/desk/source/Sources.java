package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pullquote.desk.copy.Uses;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.Editions;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.Settings;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.problem.Problems;

/** What is done with sources. */
@ApplicationScoped
@Transactional
public class Sources {
    private final SourceRepository repository;
    private final Uses uses;
    private final Editions editions;
    private final Settings settings;

    Sources(SourceRepository repository, Uses uses, Editions editions, Settings settings) {
        this.repository = repository;
        this.uses = uses;
        this.settings = settings;
        this.editions = editions;
    }

    public SourceView create(SourceInput input) {
        return add(Ids.next(), 0, input).view();
    }

    /** A new one that has its id and version already. */
    Source add(UUID id, long version, SourceInput input) {
        var source = new Source(id, version, slug(id, input), input);
        repository.add(source);
        return source;
    }

    /**
     * The source of this kind and name, or else the one that has the name as an alias, or a new one; an anonymous one is
     * always new. An alias of several is nobody's: two that turn out to be one can be merged, words that were given to the
     * wrong one are wrong.
     */
    public UUID findOrCreate(SourceInput input) {
        var known = input.kind() == SourceKind.ANONYMOUS
                ? Optional.<Source>empty()
                : repository.named(input.kind(), input.label()).or(() -> only(repository.alias(input.label())));
        return known.map(Source::id).orElseGet(() -> create(input).id());
    }

    private static Optional<Source> only(List<Source> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether there is no source at all. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    public SourceView read(String slugOrId) {
        return repository.find(slugOrId).orElseThrow(Problems::notFound).view();
    }

    public Page<SourceView> list(SourceParameters parameters) {
        var paging = parameters.paging();
        var rows = repository.page(parameters);
        var page =
                paging.page(parameters, rows, source -> List.of(source.slug())).map(Source::view);
        return paging.total() ? page.withTotal(repository.count(parameters)) : page;
    }

    public Optional<UUID> find(String slugOrId) {
        return repository.find(slugOrId).map(Source::id);
    }

    /** The public documents of those that there are. */
    public List<SourceDocument> documents(Collection<UUID> ids) {
        return repository.all(ids).stream().map(Source::document).toList();
    }

    public SourceView replace(String slugOrId, IfMatch match, SourceInput input) {
        var source = repository.require(slugOrId);
        match.require(source.version());
        if (input.kind() == SourceKind.ANONYMOUS && !source.isAnonymous()) {
            throw SourceProblems.hasName();
        }
        var before = source.slug();
        source.change(input.slug() == null ? before : slug(source.id(), input), input);
        repository.flush();
        if (!source.slug().equals(before)) {
            repository.renamed(before, source.id());
        }
        editions.sourceChanged(source.document());
        return source.view();
    }

    public void delete(String slugOrId, IfMatch match) {
        var source = repository.require(slugOrId);
        match.require(source.version());
        repository.exclude(source);
        if (repository.isCredited(source.id())) {
            throw SourceProblems.credited();
        }
        uses.requireNone(
                source.id(), "Articles name this source; take it out of them, and publish what is public again.");
        repository.remove(source);
    }

    private String slug(UUID id, SourceInput input) {
        return Slugs.choose(
                input.slug(), input.label(), settings.defaultLocale().text(), repository.slugs(id));
    }
}
