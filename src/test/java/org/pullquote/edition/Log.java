package org.pullquote.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

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

    /** The changes that purge a key: the type and the URL of each. */
    public List<String> purging(String key) {
        return jdbi.withHandle(handle -> handle.select(
                        "select type || ' ' || url from edition.change where ? = any(keys) order by seq", key)
                .mapTo(String.class)
                .list());
    }

    /** How many changes of each type tell of these. */
    public Map<String, Long> toldOf(List<String> subjects) {
        return jdbi.withHandle(handle -> handle.select(
                        "select type, count(*) as number from edition.change where subject = any(cast(? as uuid[])) group by type",
                        (Object) subjects.toArray(String[]::new))
                .setMapKeyColumn("type")
                .setMapValueColumn("number")
                .collectInto(new GenericType<Map<String, Long>>() {}));
    }

    public LogPage state() {
        return jdbi.withHandle(LogPage::state);
    }

    /** Makes everything up to a number older than it is. */
    public void age(long seq, int days) {
        run("update edition.change set at = at - interval '%d days' where seq <= %d".formatted(days, seq));
    }

    /** Everything public that the sync API tells of, as {@code kind:id}. */
    public Set<String> publicState() {
        return Set.copyOf(jdbi.withHandle(
                handle -> handle.createQuery("""
                        select 'section:' || id from edition.section union all select 'tag:' || id from edition.tag
                        union all select 'author:' || id from edition.author
                        union all select 'source:' || id from edition.source
                        union all select 'article:' || id from edition.article
                        union all select 'quote:' || id from edition.quote
                        """).mapTo(String.class).list()));
    }

    public void trim(Duration age) {
        QuarkusTransaction.requiringNew().run(() -> log.trim(age, 10_000));
    }

    public boolean isRead(String tail) {
        return !log.goesOn(tail);
    }

    public void run(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    public long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
