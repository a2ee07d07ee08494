package org.pullquote.access;

import static org.pullquote.access.TestKeys.asAdmin;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Writes with an {@code Idempotency-Key}, and what they leave in the database. */
final class KeyedPosts {
    private KeyedPosts() {}

    static String key() {
        return UUID.randomUUID().toString();
    }

    static Map<String, Object> article(String title) {
        return Map.of("title", title, "body", Map.of("format", "text", "value", "A text."));
    }

    static Response create(String key, String title) {
        return post(asAdmin(), key, article(title), "/manage/v1/articles");
    }

    static Response post(RequestSpecification caller, String key, Object body, String path) {
        return caller.contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + key + "\"")
                .body(body)
                .post(path);
    }

    static long count(AgroalDataSource database, String title) {
        try {
            return Long.parseLong(text(
                    database,
                    "select count(*)::text from desk.article where copy -> 'text' ->> 'title' = '" + title + "'"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String text(AgroalDataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(AgroalDataSource database, String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
