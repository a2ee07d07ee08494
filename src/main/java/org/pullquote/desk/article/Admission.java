package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.slug.SlugHistory;

/** Sees to it that what a working copy names is there when it is saved, whatever others do at the same moment. */
@ApplicationScoped
class Admission {
    private final Session database;
    private final SlugHistory claims;

    Admission(Session database, SlugHistory claims) {
        this.database = database;
        this.claims = claims;
    }

    /** Another article of the story, or one that names this article as its original. */
    private record Other(UUID id, @Nullable UUID original, String locale) {}

    /**
     * Until this transaction ends, none of what the copy names can be deleted, and its story does not change.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if something is gone, or if its story has another article
     *     in its language
     */
    void admit(UUID article, WorkingCopy copy) {
        requireStory(article, copy.text());
        requireTaxa(article, copy.text().taxa());
        requireSources(copy.sources());
    }

    /** Keeps others that change the stories of these articles waiting until this transaction ends. */
    void claim(Set<UUID> articles) {
        new TreeSet<>(articles).forEach(article -> claims.claim("story", "", article.toString()));
    }

    private void requireStory(UUID article, WorkingCopy.Text text) {
        var original = text.original();
        var story = original == null ? article : original;
        claim(original == null ? Set.of(article) : Set.of(article, original));
        var others = others(article, story);
        if (original != null) {
            if (others.stream().noneMatch(other -> other.id().equals(original) && other.original() == null)) {
                throw ArticleProblems.originalGone();
            }
            if (others.stream().anyMatch(other -> article.equals(other.original()))) {
                throw ArticleProblems.hasTranslations();
            }
        }
        if (others.stream().anyMatch(other -> other.locale().equals(text.locale()))) {
            throw ArticleProblems.translated(text.locale());
        }
    }

    private List<Other> others(UUID article, UUID story) {
        return database.createNativeQuery("""
                        select id, original, locale from desk.article
                        where (id = :story or original = :story or original = :id) and id <> :id
                        """, Object[].class)
                .setParameter("id", article)
                .setParameter("story", story)
                .getResultStream()
                .map(row -> new Other((UUID) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }

    /** What the article was filed under before is left to it. */
    private void requireTaxa(UUID article, Set<UUID> taxa) {
        var gone = new HashSet<>(taxa);
        gone.removeAll(held("taxon", taxa));
        if (!gone.isEmpty() && !named(article).containsAll(gone)) {
            throw ArticleProblems.taxonGone();
        }
    }

    private void requireSources(Set<UUID> sources) {
        if (held("source", sources).size() < sources.size()) {
            throw ArticleProblems.sourceGone();
        }
    }

    /** Those that there are. As a foreign key would, keeps them from being merged or deleted. */
    private List<UUID> held(String table, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createNativeQuery(
                                "select id from desk.%s where id = any(:ids) order by id for key share"
                                        .formatted(table),
                                UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
    }

    private Set<UUID> named(UUID article) {
        return new HashSet<>(
                database.createNativeQuery("select subject from desk.reference where article = :article", UUID.class)
                        .setParameter("article", article)
                        .getResultList());
    }
}
