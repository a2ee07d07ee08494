package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What the migration makes of articles that were public with links to others before it. */
@QuarkusTest
class LinksInTextsTest {
    private final AgroalDataSource database;

    LinksInTextsTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void aLinkToADraftIsNoMoreShownAndOneToWhatIsPublicStays() throws SQLException {
        var shown = published("It opened.");
        var hidden = UUID.randomUUID().toString();
        var article =
                published("See [**this**](/v1/articles/%s#b1) and [that](/v1/articles/%s).".formatted(shown, hidden));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "drop table edition.article_link");
                execute(connection, """
                        update edition.article set document = cast(replace(cast(document as text), '" and that."}',
                            '" and "},{"text":"that","marks":[{"type":"link","href":"/v1/articles/%s"}]}') as json)
                        where id = '%s'
                        """.formatted(hidden, article));
                assertThat(document(connection, article)).contains(shown, hidden);

                execute(connection, migration());

                assertThat(document(connection, article))
                        .contains("/v1/articles/" + shown, "\"bold\"", "\"that\"")
                        .doesNotContain(hidden);
                assertThat(one(
                                connection,
                                "select count(*) from edition.article_link where article = '%s'".formatted(article)))
                        .isEqualTo("2");
                assertThat(one(connection, """
                        select count(*) from edition.change where subject = '%s' and type = 'article.updated'
                            and url like '/v1/articles/%%' and 'article:%1$s' = any(keys)
                        """.formatted(article))).isEqualTo("1");
            } finally {
                connection.rollback();
            }
        }
    }

    private static String published(String markdown) {
        var id = Desk.draft(markdown);
        Desk.publish(id).then().statusCode(200);
        return id;
    }

    private static String migration() {
        try (var file = LinksInTextsTest.class.getResourceAsStream("/db/migration/V20__links_in_texts.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String document(Connection connection, String article) throws SQLException {
        return one(connection, "select document from edition.article where id = '%s'".formatted(article));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
