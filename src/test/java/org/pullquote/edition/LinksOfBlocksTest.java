package org.pullquote.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;

/** What becomes of articles that were public before the migration with blocks that lead to others. */
@QuarkusTest
class LinksOfBlocksTest {
    private final AgroalDataSource database;

    LinksOfBlocksTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void whatLeadsToADraftIsRenderedAgainWithoutItAndComesAndGoesWithItFromThenOn() throws SQLException {
        var draft = published(Map.of("type", "paragraph", "content", List.of(Map.of("text", "It merges."))));
        var path = "/v1/articles/" + draft;
        var articles = List.of(
                published(Map.of("type", "related", "title", "The merger", "url", path)),
                published(Map.of("type", "blockquote", "cite", path, "content", List.of(Map.of("text", "So.")))),
                published(Map.of("type", "image", "src", "../articles/" + draft + "#b1", "caption", "The quay.")));
        var telling = new LinkedHashMap<String, String>();
        try (var before = Before.migration(database)) {
            for (var article : articles) {
                telling.put(article, before.one(document(article)));
            }
        }
        Desk.withdraw(draft, "withdrawn").then().statusCode(200);
        articles.forEach(article -> Eventually.is(() -> tells(article, draft), false));

        try (var before = Before.migration(database)) {
            for (var article : articles) {
                before.execute("delete from edition.article_link where article = '%s'".formatted(article));
                before.execute("update edition.article set document = cast('%s' as json) where id = '%s'"
                        .formatted(telling.get(article), article));
                assertThat(before.one(document(article))).contains(draft);
            }
            before.migrate("V23__links_of_blocks");
            before.keep();
        }
        for (var article : articles) {
            Eventually.is(() -> stored(article).contains(draft), false);
            assertThat(tells(article, draft)).isFalse();
        }

        Desk.publish(draft).then().statusCode(200);
        articles.forEach(article -> Eventually.is(() -> tells(article, draft), true));
    }

    private static String document(String article) {
        return "select document from edition.article where id = '%s'".formatted(article);
    }

    private String stored(String article) {
        try (var now = Before.migration(database)) {
            return now.one(document(article));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean tells(String article, String other) {
        return given().get("/v1/articles/{id}", article).asString().contains(other);
    }

    private static String published(Map<String, ?> block) {
        var id = Desk.json(Map.of("title", Desk.unique("The harbour"), "body", List.of(block)))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.publish(id).then().statusCode(200);
        return id;
    }
}
