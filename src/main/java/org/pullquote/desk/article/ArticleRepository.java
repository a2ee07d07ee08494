package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.SelectionQuery;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.slug.SlugHistory;
import org.pullquote.desk.slug.SlugMeaning;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.LocalSlug;
import org.pullquote.platform.Settings;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Paging;

@ApplicationScoped
class ArticleRepository {
    static final String KIND = "article";
    private static final String DEFAULT_FIRST = "order by case when locale = :default then 0 else 1 end, locale";
    private static final String DUE = "life.dueAt <= :now or life.expiresAt <= :now";

    private final Session entities;
    private final SlugHistory history;
    private final Settings settings;
    private final Admission admission;

    ArticleRepository(Session entities, SlugHistory history, Settings settings, Admission admission) {
        this.admission = admission;
        this.history = history;
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * By id, or by slug: where several locales use it, the default locale wins. Read, it is also found by a slug that it
     * had once.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is to be changed and has another slug now
     */
    Optional<Article> find(String slugOrId, LockModeType lock) {
        return current(slugOrId, lock).or(() -> former(slugOrId, lock));
    }

    private Optional<Article> former(String slug, LockModeType lock) {
        var former = history.last(KIND, slug).map(id -> entities.find(Article.class, id));
        if (former.isPresent() && lock != LockModeType.NONE) {
            throw ArticleProblems.renamed(slug);
        }
        return former;
    }

    private Optional<Article> current(String slugOrId, LockModeType lock) {
        var id = Ids.parse(slugOrId);
        if (id.isPresent()) {
            return Optional.ofNullable(entities.find(Article.class, id.get(), lock));
        }
        return entities.createQuery("from Article where slug = :slug " + DEFAULT_FIRST, Article.class)
                .setParameter("slug", slugOrId)
                .setParameter("default", settings.defaultLocale().text())
                .setMaxResults(1)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** What slugs mean, or else meant last, in each locale; what they mean in the default one before others. By slug. */
    Map<String, List<SlugMeaning>> meanings(Collection<String> slugs) {
        var meanings = SlugMeaning.bySlug(history.last(KIND, slugs));
        meanings.putAll(SlugMeaning.bySlug(entities.createNativeQuery(
                        "select slug, locale, id from desk.article where slug = any(:slugs) " + DEFAULT_FIRST,
                        SlugMeaning.class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .setParameter("default", settings.defaultLocale().text())
                .getResultList()));
        return meanings;
    }

    /** The article that has this quote, link or correction. It is not loaded, so that it can be locked as it is then. */
    Optional<UUID> holding(UUID part) {
        return entities.createNativeQuery("select article from desk.reference where subject = :part", UUID.class)
                .setParameter("part", part)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isEmpty() {
        return entities.createQuery("select id from Article", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The slugs of a locale, as an article that is to have one sees them. */
    Slugs.Register slugs(String locale, UUID article) {
        return new Slugs.Register() {
            @Override
            public boolean isTaken(String slug) {
                history.claim(KIND, locale, slug);
                return ArticleRepository.this.isTaken(slug, locale, article);
            }

            @Override
            public boolean wasTaken(String slug) {
                return history.isOthers(KIND, locale, slug, article);
            }
        };
    }

    /** The other articles of the same story, by locale. */
    List<Article> story(Article article) {
        return entities.createQuery(
                        "from Article where coalesce(original, id) = :story and id <> :id order by locale",
                        Article.class)
                .setParameter("story", article.story())
                .setParameter("id", article.id())
                .getResultList();
    }

    boolean isTaken(String slug, String locale, UUID except) {
        return entities.createQuery(
                                "select count(*) from Article where slug = :slug and locale = :locale and id <> :id",
                                Long.class)
                        .setParameter("slug", slug)
                        .setParameter("locale", locale)
                        .setParameter("id", except)
                        .getSingleResult()
                > 0;
    }

    /**
     * Those with a revision that is due to be issued, or a time to be withdrawn that has come. Another replica that
     * asks at the same time gets others.
     */
    List<Article> due(Instant now, int limit) {
        return unlocked(
                entities.createQuery("from Article where %s order by life.dueAt, id".formatted(DUE), Article.class)
                        .setParameter("now", now)
                        .setMaxResults(limit));
    }

    /** One such article, or none. */
    List<Article> due(Instant now, UUID id) {
        return unlocked(entities.createQuery("from Article where id = :id and (%s)".formatted(DUE), Article.class)
                .setParameter("now", now)
                .setParameter("id", id));
    }

    private static List<Article> unlocked(SelectionQuery<Article> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** The ids of all of them. */
    List<UUID> overdue(Instant now) {
        return entities.createQuery(
                        "select id from Article where %s order by life.dueAt, id".formatted(DUE), UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    void add(Article article) {
        entities.persist(article);
    }

    /** Keeps a revision beside the one that {@link #save} makes. */
    void add(Revision revision) {
        entities.persist(revision);
    }

    /** Writes the article as it is now, with a revision, and where it and what it names are found again. */
    void save(Article article, Revision.Saved saved) {
        entities.flush();
        article.before()
                .filter(text -> !text.slug().equals(article.copy().text().slug())
                        || !text.locale().equals(article.locale()))
                .ifPresent(text -> history.keep(KIND, text.locale(), text.slug(), article.id()));
        entities.persist(new Revision(new Revision.Key(article.id(), article.revision()), saved, article.copy()));
        if (article.before().isPresent()) {
            entities.createNativeMutationQuery("delete from desk.reference where article = :article")
                    .setParameter("article", article.id())
                    .executeUpdate();
        }
        entities.createNativeMutationQuery("""
                        insert into desk.reference (article, subject) select :article, unnest(cast(:subjects as uuid[]))
                        """)
                .setParameter("article", article.id())
                .setParameter("subjects", article.copy().references().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Remembers that an article was public under a slug elsewhere. */
    void formerly(Article article, String slug) {
        history.keepElsewhere(KIND, LocalSlug.of(article.locale(), slug), article.id());
    }

    /** The slugs under which these were public elsewhere. */
    Map<UUID, List<LocalSlug>> formerly(Collection<Article> articles) {
        return history.elsewhere(KIND, articles.stream().map(Article::id).toList());
    }

    /** What a revision of an article keeps. */
    WorkingCopy copy(Article article, int number) {
        return number == article.revision()
                ? article.copy()
                : revision(article.id(), number).orElseThrow().copy();
    }

    Optional<Revision> revision(UUID article, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(article, number)));
    }

    /** For each of these quotes, the last revision that has it: the oldest revision first. */
    List<Revision> lastWith(UUID article, Set<UUID> quotes) {
        return entities.createNativeQuery("""
                        select distinct max(number) as last
                        from desk.revision cross join jsonb_array_elements(copy -> 'quotes') quote
                        where article = :article and cast(quote ->> 'id' as uuid) = any(:quotes)
                        group by quote ->> 'id' order by last
                        """, Integer.class)
                .setParameter("article", article)
                .setParameter("quotes", quotes.toArray(UUID[]::new))
                .getResultStream()
                .map(number -> revision(article, number).orElseThrow())
                .toList();
    }

    Optional<Integer> revisionBefore(UUID article, int number) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(r.key.number) from Revision r where r.key.article = :article and r.key.number < :number",
                        Integer.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getSingleResultOrNull());
    }

    long countRevisions(UUID article) {
        return entities.createQuery("select count(*) from Revision r where r.key.article = :article", Long.class)
                .setParameter("article", article)
                .getSingleResult();
    }

    /** By number, the latest first; one more than the page may hold. */
    List<Revision.Row> revisions(UUID article, Paging paging) {
        var order = paging.backward() ? "asc" : "desc";
        return entities.createQuery("""
                        select r.key.number, r.saved.at, r.saved.by, r.saved.note, r.saved.restoredFrom from Revision r
                        where r.key.article = :article and (:key is null or r.key.number %s :key)
                        order by r.key.number %s""".formatted(paging.backward() ? ">" : "<", order), Revision.Row.class)
                .setParameter("article", article)
                .setParameter("key", paging.key().isEmpty() ? null : paging.key(0, Integer::valueOf))
                .setMaxResults(paging.rows())
                .getResultList();
    }

    /**
     * Sees to it that a copy can be saved.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it cannot
     */
    void admit(UUID article, WorkingCopy copy) {
        admission.admit(article, copy);
    }

    void flush() {
        entities.flush();
    }

    void remove(Article article) {
        admission.claim(Set.of(article.id()));
        if (story(article).stream().anyMatch(Article::isTranslation) && !article.isTranslation()) {
            throw ArticleProblems.hasTranslations();
        }
        entities.remove(article);
        entities.flush();
    }
}
