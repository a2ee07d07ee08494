package org.pullquote.desk;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an article, a name or a filter is written like. */
@QuarkusTest
class ArticleFormTest {
    @Test
    void everythingThatIsWrongWithTheFormIsToldInOneRound() {
        Desk.json(Map.of("slug", "A b", "locale", "en-UK", "tite", "Fog", "tags", "fog"))
                .post("/manage/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/locale", "/slug", "/tags", "/tite", "/title"))
                .body("errors.code", contains("bad-locale", "bad-slug", "wrong-type", "unknown-member", "required"));
        for (var collection : new String[] {"tags", "sources"}) {
            Desk.json(Map.of("slug", "0199c0de-0000-7000-8000-000000000000", "nam", "Fog"))
                    .post("/manage/v1/" + collection)
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.findAll{it.pointer in ['/nam','/slug']}.code",
                            contains("unknown-member", "bad-slug"));
        }
    }
}
