package org.pullquote.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.copy.Uses;

/** What is read to tell what names something, among 3,000 articles, as PostgreSQL counts it. */
@QuarkusTest
class UsesReadingTest {
    @Inject
    Uses uses;

    @Inject
    Session database;

    @BeforeEach
    void load() {
        var one = Desk.draft("One.");
        QuarkusTransaction.requiringNew().run(() -> {
            run("""
                insert into desk.article (id, version, revision, status, slug, locale, copy, created_at, changed_at)
                select gen_random_uuid(), 0, 1, status, 'many-' || n, locale, copy, created_at, changed_at
                from desk.article, generate_series(1, 3000) n where id = '%s'""".formatted(one));
            run("""
                insert into desk.revision (article, number, saved_at, saved_by, copy)
                select id, 1, changed_at, 'Test', copy from desk.article where slug like 'many-%'""");
            run("analyze desk.article, desk.revision");
        });
    }

    @AfterEach
    void unload() {
        QuarkusTransaction.requiringNew().run(() -> run("delete from desk.article where slug like 'many-%'"));
    }

    @Test
    void theRevisionsAreNotReadFromEndToEnd() {
        var scans = QuarkusTransaction.requiringNew().call(() -> {
            var before = scans();
            uses.of(UUID.randomUUID());
            return scans() - before;
        });
        assertThat(scans).isZero();
    }

    private long scans() {
        return database.createNativeQuery(
                        "select seq_scan from pg_stat_xact_user_tables where relid = cast('desk.revision' as regclass)",
                        Long.class)
                .getSingleResult();
    }

    private void run(String sql) {
        database.createNativeMutationQuery(sql).executeUpdate();
    }
}
