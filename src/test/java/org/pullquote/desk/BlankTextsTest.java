package org.pullquote.desk;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are required, of characters that nobody sees. */
@QuarkusTest
class BlankTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00A0\u3000",
                "\u200B",
                "\u2060\uFEFF",
                "\u00AD \u00AD",
                "\u0301\u0308",
                "\u3164",
                "\u2800",
                "\u202E\u202C"
            })
    void whatIsInvisibleIsBlank(String text) {
        var article = Desk.draft("It opened.");
        refused("/manage/v1/articles", "title", text, Map.of("body", Map.of("format", "text", "value", "It opened.")));
        refused(
                "/manage/v1/articles/" + article + "/links",
                "title",
                text,
                Map.of("rel", "related", "url", "https://a.example"));
        refused("/manage/v1/articles/" + article + "/corrections", "text", text, Map.of());
        refused("/manage/v1/sections", "name", text, Map.of());
        refused("/manage/v1/keys", "name", text, Map.of("scopes", new String[] {"read"}));
        Desk.json(Map.of("kind", "person", "name", text))
                .post("/manage/v1/sources")
                .then()
                .statusCode(400)
                .body("errors.detail", contains("This must have a name, unless its kind is anonymous."));
        Desk.json(Map.of("kind", "person", "name", "Runa Thorsen", "aliases", List.of("R. Thorsen", text)))
                .post("/manage/v1/sources")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/aliases/1"))
                .body("errors.code", contains("not-blank"));
    }

    private static void refused(String path, String member, String text, Map<String, ?> others) {
        var body = new HashMap<String, Object>(others);
        body.put(member, text);
        Desk.json(body)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + member))
                .body("errors.code", contains("not-blank"))
                .body("errors.detail", contains("This must not be blank."));
    }

    @Test
    void aTextIsAsLongAsItHasCodePoints() {
        Desk.draft("🗞".repeat(300), "It opened.");
        Desk.json(Map.of("title", "🗞".repeat(301)))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/title"))
                .body("errors.code", contains("size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "e\u0301", "👩\u200D🚒", "पत्र", "?", "\u200Bx"})
    void whatHasSomethingVisibleIsNot(String text) {
        Desk.draft(text, "It opened.");
    }
}
