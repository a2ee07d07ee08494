package org.pullquote.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.pullquote.platform.ids.Ids;

@ApplicationScoped
class AuditRepository {
    private final Jdbi jdbi;
    private final Subject subject;

    AuditRepository(DataSource dataSource, Subject subject) {
        this.subject = subject;
        this.jdbi = Jdbi.create(dataSource).setTransactionHandler(new CMTTransactionHandler());
    }

    void add(Deed deed) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into desk.audit (id, actor, actor_name, action, subject, version, address)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                deed.actor().id(),
                deed.actor().name(),
                deed.action(),
                deed.subject(),
                deed.version(),
                deed.address()));
    }

    /** The latest first, one more than the page may hold. */
    List<AuditEntry> page(AuditParameters parameters) {
        var paging = parameters.paging();
        var conditions = conditions(parameters);
        if (!paging.key().isEmpty()) {
            conditions.add("(at, id) %s (:at, :id)".formatted(paging.backward() ? ">" : "<"));
        }
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("""
                            select id, at, actor, actor_name, action, subject, version, address
                            from desk.audit where <conditions>
                            order by at <order>, id <order>
                            limit :rows
                            """)
                    .define("conditions", String.join(" and ", conditions))
                    .define("order", paging.backward() ? "asc" : "desc")
                    .bind("rows", paging.rows());
            if (!paging.key().isEmpty()) {
                query.bind("at", paging.timeKey(0)).bind("id", paging.key(1, UUID::fromString));
            }
            return bind(query, parameters)
                    .map((row, _) -> new AuditEntry(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor"),
                            row.getString("actor_name"),
                            row.getString("action"),
                            row.getString("subject"),
                            row.getString("version"),
                            row.getString("address")))
                    .list();
        });
    }

    long count(AuditParameters parameters) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("select count(*) from desk.audit where <conditions>")
                                .define("conditions", String.join(" and ", conditions(parameters))),
                        parameters)
                .mapTo(Long.class)
                .one());
    }

    private static List<String> conditions(AuditParameters parameters) {
        var conditions = new ArrayList<>(List.of("true"));
        if (parameters.actor() != null) conditions.add("actor = :actor");
        if (!parameters.action().isEmpty()) conditions.add("action = any(:action)");
        if (parameters.subject() != null) conditions.add("(subject = :subject or subject like :below)");
        if (parameters.from() != null) conditions.add("at >= :from");
        if (parameters.to() != null) conditions.add("at < :to");
        return conditions;
    }

    private Query bind(Query query, AuditParameters parameters) {
        if (parameters.actor() != null) query.bind("actor", parameters.actor());
        if (!parameters.action().isEmpty())
            query.bind("action", parameters.action().toArray(String[]::new));
        if (parameters.subject() != null) {
            var about = subject.of(parameters.subject());
            query.bind("subject", about).bind("below", about.replaceAll("([\\\\%_])", "\\\\$1") + "/%");
        }
        if (parameters.from() != null) query.bind("from", parameters.from().instant());
        if (parameters.to() != null) query.bind("to", parameters.to().instant());
        return query;
    }
}
