package org.pullquote.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What the public side knows beside the editions that are public now, and no revision tells: slugs that were public, when
 * an edition was issued, and what was withdrawn. An export takes it along.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicTraces {
    private final ArticleRepository articles;
    private final Jdbi jdbi;

    PublicTraces(ArticleRepository articles, EditionDatabase database) {
        this.articles = articles;
        this.jdbi = database.jdbi();
    }

    /** That an article was public, in which locale, and was withdrawn. */
    public record Tombstone(String locale, WithdrawalReason reason, Instant at) {}

    /** The slugs that lead to these, by what they lead to. */
    public Map<UUID, List<LocalSlug>> slugs(String kind, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.select(
                        "select target, locale, slug from edition.slug where kind = ? and target = any(?)",
                        kind,
                        ids.toArray(UUID[]::new))
                .reduceRows(new HashMap<UUID, List<LocalSlug>>(), (map, row) -> {
                    map.computeIfAbsent(row.getColumn("target", UUID.class), _ -> new ArrayList<>())
                            .add(LocalSlug.of(
                                    row.getColumn("locale", String.class), row.getColumn("slug", String.class)));
                    return map;
                }));
    }

    /** When the public editions of these articles were issued. */
    public Map<UUID, Instant> issuedAt(Collection<UUID> articles) {
        return jdbi.withHandle(handle -> handle.select(
                        "select id, updated_at from edition.article where id = any(?)",
                        (Object) articles.toArray(UUID[]::new))
                .reduceRows(new HashMap<UUID, Instant>(), (map, row) -> {
                    map.put(row.getColumn("id", UUID.class), row.getColumn("updated_at", Instant.class));
                    return map;
                }));
    }

    /** The tombstones of these articles. */
    public Map<UUID, Tombstone> tombstones(Collection<UUID> articles) {
        return jdbi.withHandle(handle -> handle.select(
                        "select article, locale, reason, withdrawn_at from edition.tombstone where article = any(?)",
                        (Object) articles.toArray(UUID[]::new))
                .reduceRows(new HashMap<UUID, Tombstone>(), (map, row) -> {
                    map.put(
                            row.getColumn("article", UUID.class),
                            new Tombstone(
                                    row.getColumn("locale", String.class),
                                    WithdrawalReason.ofCode(row.getColumn("reason", String.class)),
                                    row.getColumn("withdrawn_at", Instant.class)));
                    return map;
                }));
    }

    /** What the public sees of an article, if it is public. */
    public Optional<Edition> edition(UUID article) {
        return Optional.ofNullable(articles.find(List.of(article)).get(article));
    }

    /** Lets slugs lead to something, unless they lead to something else already. */
    public void keepSlugs(String kind, UUID target, Collection<LocalSlug> slugs) {
        jdbi.useHandle(handle -> {
            for (var slug : slugs) {
                handle.execute(
                        "insert into edition.slug (kind, locale, slug, target) values (?, ?, ?, ?) on conflict do nothing",
                        kind,
                        slug.localeOrEmpty(),
                        slug.slug(),
                        target);
            }
        });
    }

    /** Tells, as long as it is not public, that an article was; null takes back that it was. */
    public void bury(UUID article, @Nullable Tombstone tombstone) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from edition.tombstone where article = ?", article);
            if (tombstone != null) {
                handle.execute(
                        "insert into edition.tombstone (article, locale, reason, withdrawn_at) values (?, ?, ?, ?)",
                        article,
                        tombstone.locale(),
                        tombstone.reason().code(),
                        Timestamp.from(tombstone.at()));
            }
        });
    }
}
