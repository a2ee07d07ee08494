package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What the migration knows of articles that were public until a time before it. */
@QuarkusTest
class ExpiryOfWhatIsPublicTest {
    private final AgroalDataSource database;
    private final EditionDatabase editions;

    ExpiryOfWhatIsPublicTest(AgroalDataSource database, EditionDatabase editions) {
        this.database = database;
        this.editions = editions;
    }

    @Test
    void theTimeComesFromTheDesk() throws SQLException, IOException {
        var article = Desk.draft("The fog lifts.");
        Desk.publish(article, Map.of("expiresAt", "2099-01-31T12:00:00Z"))
                .then()
                .statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var migration = getClass().getResourceAsStream("/db/migration/V22__expiry_of_what_is_public.sql")) {
            connection.setAutoCommit(false);
            try {
                statement.execute("alter table edition.article drop column expires_at");
                statement.execute("""
                        update edition.article set content = cast(cast(content as jsonb) - 'expiresAt' as json)
                        where id = '%s'
                        """.formatted(article));
                statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
                try (var row = statement.executeQuery(
                        "select expires_at, content from edition.article where id = '%s'".formatted(article))) {
                    row.next();
                    assertThat(row.getTimestamp(1).toInstant()).isEqualTo("2099-01-31T12:00:00Z");
                    assertThat(editions.read(row.getString(2), Edition.class).expiresAt())
                            .isEqualTo("2099-01-31T12:00:00Z");
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
