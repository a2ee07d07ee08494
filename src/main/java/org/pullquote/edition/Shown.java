package org.pullquote.edition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is public only while an article shows it, by the articles that do. */
record Shown(List<One> all) {
    /** @param kind as in its table's name */
    record One(UUID article, String kind, UUID id) {}

    Set<UUID> sources() {
        return ids("source", _ -> true);
    }

    Set<UUID> authors() {
        return ids("author", _ -> true);
    }

    Set<UUID> media() {
        return ids("media", _ -> true);
    }

    Set<UUID> sourcesOf(UUID article) {
        return ids("source", article::equals);
    }

    /** The sources of an article, and those of the issue that takes its place. */
    Set<UUID> sourcesAnd(Issue issue) {
        var both = new TreeSet<>(sourcesOf(issue.id()));
        both.addAll(issue.sources());
        return both;
    }

    private Set<UUID> ids(String kind, Predicate<UUID> article) {
        return all.stream()
                .filter(one -> one.kind().equals(kind) && article.test(one.article()))
                .map(One::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
