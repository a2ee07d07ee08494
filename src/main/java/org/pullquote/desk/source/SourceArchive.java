package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pullquote.desk.archive.ArchivedSlugs;
import org.pullquote.desk.archive.Restored;
import org.pullquote.desk.archive.SlugArchive;
import org.pullquote.platform.conditional.IfMatch;

/** Sources on their way into an export and back. */
@ApplicationScoped
@Transactional
public class SourceArchive {
    private static final String KIND = "source";

    private final Sources sources;
    private final SourceRepository repository;
    private final SlugArchive slugs;

    SourceArchive(Sources sources, SourceRepository repository, SlugArchive slugs) {
        this.sources = sources;
        this.repository = repository;
        this.slugs = slugs;
    }

    /** Those after an id, by id, at most so many. */
    public List<ArchivedSource> after(UUID id, int most) {
        var found = repository.after(id, most);
        var known = slugs.of(KIND, found.stream().map(Source::id).toList());
        return found.stream().map(source -> archived(source, known)).toList();
    }

    /**
     * Brings one back, with its id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if something else has its slug, or it had a name here
     */
    public Restored restore(ArchivedSource archived) {
        var present = repository.all(List.of(archived.id()));
        if (present.isEmpty()) {
            sources.add(archived.id(), archived.version(), archived.written());
            slugs.restore(KIND, archived.id(), archived.slugs());
            return new Restored.Created();
        }
        var source = present.getFirst();
        if (archived(source, slugs.of(KIND, List.of(source.id()))).isAs(archived)) {
            return new Restored.Unchanged();
        }
        if (archived.version() < source.version()) {
            return Restored.newer();
        }
        sources.replace(source.id().toString(), IfMatch.ANY, archived.written());
        slugs.restore(KIND, source.id(), archived.slugs());
        return new Restored.Updated();
    }

    private static ArchivedSource archived(Source source, Map<UUID, ArchivedSlugs> slugs) {
        return new ArchivedSource(
                source.id(),
                source.version(),
                source.view().written(),
                slugs.getOrDefault(source.id(), ArchivedSlugs.NONE));
    }
}
