package org.pullquote.desk.copy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pullquote.edition.Editions;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Tells which articles name something: in their working copy, in the revision that is due, or in what the public sees. */
@ApplicationScoped
public class Uses {
    /** Of a section there may be very many; so many are told. */
    private static final int MOST = 50;

    private final Session entities;
    private final Editions editions;

    Uses(Session entities, Editions editions) {
        this.entities = entities;
        this.editions = editions;
    }

    /**
     * An article that names something.
     *
     * @param live whether it is public or going to be
     */
    public record Use(UUID article, String title, boolean live) {
        Violation told() {
            return Violation.at(
                    "/articles/" + article,
                    "in-use",
                    "“%s” shows it%s.".formatted(title, live ? ", and is public or going to be" : ""));
        }
    }

    /**
     * Some of the articles that name a source, section, tag, author or image, those first that are live. The revision that is
     * due is looked up by a subquery that gives one value: PostgreSQL would turn a join into a scan of every revision.
     */
    public List<Use> of(UUID subject) {
        return entities.createNativeQuery("""
                        select a.id, a.copy -> 'text' ->> 'title',
                            a.issued_revision is not null or a.due_revision is not null as live
                        from desk.article a
                        where a.id in (
                            select unnest(cast(:public as uuid[]))
                            union select article from desk.reference where subject = :subject
                            union select due.id from desk.article due where due.due_at is not null and position(
                                cast(:subject as text) in (
                                    select cast(r.copy as text) from desk.revision r
                                    where r.article = due.id and r.number = due.due_revision)) > 0)
                        order by live desc, a.id limit :most
                        """, Object[].class)
                .setParameter("public", editions.showing(subject).toArray(UUID[]::new))
                .setParameter("subject", subject)
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> new Use((UUID) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }

    /** @throws HttpProblem 409 with that detail and the articles that name something, if any do */
    public void requireNone(UUID subject, String detail) {
        var uses = of(subject);
        if (!uses.isEmpty()) {
            throw conflict("in-use", detail, uses);
        }
    }

    /** Why something cannot be done as long as these name it. */
    public static HttpProblem conflict(String code, String detail, List<Use> uses) {
        return Problems.conflict(code, detail, uses.stream().map(Use::told).toList());
    }
}
