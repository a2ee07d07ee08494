package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.pullquote.platform.paging.Page;

/** Lists of working copies, the latest change first. */
@ApplicationScoped
@Transactional
public class ArticleLists {
    private final Session entities;
    private final DeskSlugs slugs;

    ArticleLists(Session entities, DeskSlugs slugs) {
        this.entities = entities;
        this.slugs = slugs;
    }

    public Page<ArticleSummary> list(ArticleParameters parameters) {
        var paging = parameters.paging();
        var page = paging.page(parameters, page(parameters), Article::sortKey).map(Article::summary);
        return paging.total() ? page.withTotal(count(parameters)) : page;
    }

    /** One more than the page may hold. */
    private List<Article> page(ArticleParameters parameters) {
        var paging = parameters.paging();
        var filters = filters(parameters);
        var where = String.join(" and ", filters.keySet());
        if (!paging.key().isEmpty()) {
            where += " and (changedAt, id) %s (:changed, :after)".formatted(paging.backward() ? ">" : "<");
        }
        var order = paging.backward() ? "asc" : "desc";
        var query = entities.createQuery(
                        "from Article where %1$s order by changedAt %2$s, id %2$s".formatted(where, order),
                        Article.class)
                .setMaxResults(paging.rows());
        filters.values().forEach(values -> values.forEach(query::setParameter));
        if (!paging.key().isEmpty()) {
            query.setParameter("changed", paging.timeKey(0));
            query.setParameter("after", paging.key(1, UUID::fromString));
        }
        return query.getResultList();
    }

    private long count(ArticleParameters parameters) {
        var filters = filters(parameters);
        var query = entities.createQuery(
                "select count(*) from Article where " + String.join(" and ", filters.keySet()), Long.class);
        filters.values().forEach(values -> values.forEach(query::setParameter));
        return query.getSingleResult();
    }

    /** Conditions with the parameters that each needs. */
    private Map<String, Map<String, Object>> filters(ArticleParameters parameters) {
        var filters = new HashMap<String, Map<String, Object>>();
        filters.put("true", Map.of());
        if (parameters.status() != null) {
            filters.put("life.status = :status", Map.of("status", parameters.status()));
        }
        if (parameters.locale() != null) {
            filters.put("locale = :locale", Map.of("locale", parameters.locale().text()));
        }
        if (parameters.naming() != null) {
            filters.put(
                    "id in (select r.key.article from Reference r where r.key.subject in :subjects)",
                    Map.of("subjects", slugs.named(parameters.naming())));
        }
        return filters;
    }
}
