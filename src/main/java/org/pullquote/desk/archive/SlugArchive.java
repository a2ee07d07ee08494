package org.pullquote.desk.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pullquote.desk.slug.SlugHistory;
import org.pullquote.edition.PublicTraces;

/** The slugs of both sides, in and out. */
@ApplicationScoped
public class SlugArchive {
    private final SlugHistory history;
    private final PublicTraces traces;

    SlugArchive(SlugHistory history, PublicTraces traces) {
        this.history = history;
        this.traces = traces;
    }

    /** Those of each of these. */
    public Map<UUID, ArchivedSlugs> of(String kind, Collection<UUID> ids) {
        var former = history.of(kind, ids);
        var published = traces.slugs(kind, ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new ArchivedSlugs(
                                former.getOrDefault(id, List.of()), published.getOrDefault(id, List.of()))));
    }

    /** Brings them back, as far as nothing else has them. */
    public void restore(String kind, UUID id, ArchivedSlugs slugs) {
        slugs.former().forEach(slug -> history.keepUnlessKept(kind, slug, id));
        traces.keepSlugs(kind, id, slugs.published());
    }
}
