package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
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
        try (var before = Before.migration(database, "drop table edition.article_link")) {
            before.execute("""
                    update edition.article set document = cast(replace(cast(document as text), '" and that."}',
                        '" and "},{"text":"that","marks":[{"type":"link","href":"/v1/articles/%s"}]}') as json)
                    where id = '%s'
                    """.formatted(hidden, article));
            assertThat(before.one(document(article))).contains(shown, hidden);

            before.migrate("V20__links_in_texts");

            assertThat(before.one(document(article)))
                    .contains("/v1/articles/" + shown, "\"bold\"", "\"that\"")
                    .doesNotContain(hidden);
            assertThat(before.one("select count(*) from edition.article_link where article = '%s'".formatted(article)))
                    .isEqualTo("2");
            assertThat(before.one("""
                    select count(*) from edition.change where subject = '%s' and type = 'article.updated'
                        and url like '/v1/articles/%%' and 'article:%1$s' = any(keys)
                    """.formatted(article))).isEqualTo("1");
        }
    }

    private static String published(String markdown) {
        var id = Desk.draft(markdown);
        Desk.publish(id).then().statusCode(200);
        return id;
    }

    private static String document(String article) {
        return "select document from edition.article where id = '%s'".formatted(article);
    }
}
