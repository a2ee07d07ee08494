package org.pullquote.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes to the change log and looks into it, in the words of a test. */
@ApplicationScoped
public class Log {
    private final ChangeLog log;
    private final Jdbi jdbi;

    Log(ChangeLog log, EditionDatabase database) {
        this.log = log;
        this.jdbi = database.jdbi();
    }

    /** Appends changes in a transaction that takes a while before it commits. */
    public void write(String url, int changes, double seconds) {
        QuarkusTransaction.requiringNew().run(() -> {
            log.lock();
            for (var i = 0; i < changes; i++) {
                log.append(ChangeType.TAG_UPDATED, UUID.randomUUID(), url, null);
            }
            run("select pg_sleep(%s)".formatted(seconds));
        });
    }

    public List<Long> of(String url) {
        return jdbi.withHandle(handle -> handle.select("select seq from edition.change where url = ? order by seq", url)
                .mapTo(Long.class)
                .list());
    }

    public LogPage state() {
        return jdbi.withHandle(LogPage::state);
    }

    /** Makes everything up to a number older than it is. */
    public void age(long seq, int days) {
        run("update edition.change set at = at - interval '%d days' where seq <= %d".formatted(days, seq));
    }

    public void run(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    public long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
