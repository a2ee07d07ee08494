package org.pullquote.desk.slug;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.pullquote.edition.LocalSlug;
import org.pullquote.platform.Settings;

/**
 * What slugs named once. A slug that nothing has now leads to what had it last, and so does the id of a source that was
 * merged. The locale is that of an article, and empty for everything else.
 */
@ApplicationScoped
public class SlugHistory {
    private final Session database;
    private final Settings settings;

    SlugHistory(Session database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Remembers that something had a slug here. */
    public void keep(String kind, String locale, String slug, UUID target) {
        database.createNativeMutationQuery("""
                        insert into desk.former_slug (kind, locale, slug, target) values (:kind, :locale, :slug, :target)
                        on conflict (kind, slug, locale) do update set target = excluded.target,
                            elsewhere = former_slug.elsewhere and former_slug.target = excluded.target
                        """)
                .setParameter("kind", kind)
                .setParameter("locale", locale)
                .setParameter("slug", slug)
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Remembers that something was public under a slug elsewhere, unless something else had it here. */
    public void keepElsewhere(String kind, LocalSlug slug, UUID target) {
        database.createNativeMutationQuery("""
                        insert into desk.former_slug (kind, locale, slug, target, elsewhere)
                        values (:kind, :locale, :slug, :target, true)
                        on conflict (kind, slug, locale) do update set elsewhere = true
                            where former_slug.target = excluded.target
                        """)
                .setParameter("kind", kind)
                .setParameter("locale", slug.localeOrEmpty())
                .setParameter("slug", slug.slug())
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Remembers that something had a slug, unless something else had it. */
    public void keepUnlessKept(String kind, LocalSlug slug, UUID target) {
        database.createNativeMutationQuery("""
                        insert into desk.former_slug (kind, locale, slug, target) values (:kind, :locale, :slug, :target)
                        on conflict do nothing
                        """)
                .setParameter("kind", kind)
                .setParameter("locale", slug.localeOrEmpty())
                .setParameter("slug", slug.slug())
                .setParameter("target", target)
                .executeUpdate();
    }

    /** The slugs that these had, by what they lead to now. */
    public Map<UUID, List<LocalSlug>> of(String kind, Collection<UUID> targets) {
        return of(kind, targets, "");
    }

    /** Those of them under which these were public elsewhere. */
    public Map<UUID, List<LocalSlug>> elsewhere(String kind, Collection<UUID> targets) {
        return of(kind, targets, " and elsewhere");
    }

    private Map<UUID, List<LocalSlug>> of(String kind, Collection<UUID> targets, String which) {
        return database.createNativeQuery(
                        "select target, locale, slug from desk.former_slug where kind = :kind and target in :targets"
                                + which,
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("targets", targets)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> LocalSlug.of((String) row[1], (String) row[2]), Collectors.toList())));
    }

    /** What had this slug last; where several locales used it, in the default one. */
    public Optional<UUID> last(String kind, String slug) {
        return last(kind, List.of(slug)).stream().map(SlugMeaning::id).findFirst();
    }

    /** What had these slugs last, in each locale; that of the default one before others. */
    public List<SlugMeaning> last(String kind, Collection<String> slugs) {
        return database.createNativeQuery("""
                        select slug, locale, target from desk.former_slug where kind = :kind and slug = any(:slugs)
                        order by locale <> :default, locale
                        """, SlugMeaning.class)
                .setParameter("kind", kind)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .setParameter("default", settings.defaultLocale().text())
                .getResultList();
    }

    /** Whether something else had this slug. */
    public boolean isOthers(String kind, String locale, String slug, UUID own) {
        return database.createNativeQuery("""
                        select exists (select from desk.former_slug
                            where kind = :kind and locale = :locale and slug = :slug and target <> :own)
                        """, Boolean.class)
                .setParameter("kind", kind)
                .setParameter("locale", locale)
                .setParameter("slug", slug)
                .setParameter("own", own)
                .getSingleResult();
    }

    /** All that led to one thing leads to another. */
    public void lead(UUID gone, UUID into) {
        database.createNativeMutationQuery("update desk.former_slug set target = :into where target = :gone")
                .setParameter("into", into)
                .setParameter("gone", gone)
                .executeUpdate();
    }

    /** Keeps others who want the same slug waiting until this transaction has taken it or has not. */
    public void claim(String kind, String locale, String slug) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:slug, 0)) as text)", String.class)
                .setParameter("slug", kind + "/" + locale + "/" + slug)
                .getSingleResult();
    }
}
