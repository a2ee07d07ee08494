package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What the migration makes of articles that had been withdrawn and had forgotten it before it. */
@QuarkusTest
class WithdrawnStaysSoTest {
    private final AgroalDataSource database;

    WithdrawnStaysSoTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void theReasonThatReadersKnowComesBackAndWhatIsPublicOrNeverWasStaysAsItIs() throws SQLException {
        var draft = Desk.draft("Never public.");
        var live = published();
        var takenBack = withdrawn("canceled");
        var scheduled = withdrawn("withdrawn");
        Desk.publish(scheduled, Map.of("publishAt", "2099-01-31T12:00:00Z"))
                .then()
                .statusCode(200);
        var known = withdrawn("withdrawn");
        try (var before = Before.migration(database, """
                update desk.article set withdrawn_reason = null,
                    status = case status when 'WITHDRAWN' then 'DRAFT' else status end
                where id in ('%s', '%s')
                """.formatted(takenBack, scheduled))) {
            assertThat(before.one(state(takenBack))).isEqualTo("DRAFT, none");
            assertThat(before.one(state(scheduled))).isEqualTo("SCHEDULED, none");

            before.migrate("V21__withdrawn_stays_so");

            assertThat(before.one(state(takenBack))).isEqualTo("WITHDRAWN, CANCELED");
            assertThat(before.one(state(scheduled))).isEqualTo("SCHEDULED, WITHDRAWN");
            assertThat(before.one(state(known))).isEqualTo("WITHDRAWN, WITHDRAWN");
            assertThat(before.one(state(live))).isEqualTo("PUBLISHED, none");
            assertThat(before.one(state(draft))).isEqualTo("DRAFT, none");
        }
    }

    private static String state(String article) {
        return "select status || ', ' || coalesce(withdrawn_reason, 'none') from desk.article where id = '%s'"
                .formatted(article);
    }

    private static String published() {
        var id = Desk.draft("It was public.");
        Desk.publish(id).then().statusCode(200);
        return id;
    }

    private static String withdrawn(String reason) {
        var id = published();
        Desk.withdraw(id, reason).then().statusCode(200);
        return id;
    }
}
