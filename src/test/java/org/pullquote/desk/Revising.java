package org.pullquote.desk;

import static org.pullquote.access.TestKeys.asAdmin;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** What an editor does with revisions over HTTP, in the words of a test. */
final class Revising {
    static final String REVISIONS = "/manage/v1/articles/{id}/revisions";
    static final String TEXT = "She said: “We sank the old quay.” Nobody *laughed*.";

    private Revising() {}

    static ValidatableResponse list(String article) {
        return asAdmin().get(REVISIONS, article).then().statusCode(200);
    }

    static ValidatableResponse read(String article, int revision) {
        return asAdmin().get(REVISIONS + "/{revision}", article, revision).then();
    }

    static ValidatableResponse diff(String article, int revision, Integer against) {
        var request = asAdmin();
        if (against != null) {
            request.queryParam("against", against);
        }
        return request.get(REVISIONS + "/{revision}/diff", article, revision)
                .then()
                .statusCode(200);
    }

    static String link(String article) {
        return Desk.json(Map.of("rel", "related", "title", "Tides", "url", "https://example.org/tides"))
                .post("/manage/v1/articles/{id}/links", article)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void patchQuote(String quote, String article, Map<String, ?> members) {
        Desk.mergePatch(members)
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/quotes/{id}", quote)
                .then()
                .statusCode(200);
    }
}
