package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
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
    void theTimeComesFromTheDesk() throws SQLException {
        var article = Desk.draft("The fog lifts.");
        Desk.publish(article, Map.of("expiresAt", "2099-01-31T12:00:00Z"))
                .then()
                .statusCode(200);
        try (var before = Before.migration(
                database, "alter table edition.article drop column expires_at", """
                update edition.article set content = cast(cast(content as jsonb) - 'expiresAt' as json) where id = '%s'
                """.formatted(article))) {
            before.migrate("V22__expiry_of_what_is_public");

            assertThat(before.one("select expires_at = '2099-01-31T12:00:00Z' from edition.article where id = '%s'"
                            .formatted(article)))
                    .isEqualTo("t");
            var content = before.one("select content from edition.article where id = '%s'".formatted(article));
            assertThat(editions.read(content, Edition.class).expiresAt()).isEqualTo("2099-01-31T12:00:00Z");
        }
    }
}
