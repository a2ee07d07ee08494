package org.pullquote.desk.media;

import static org.pullquote.access.TestKeys.asAdmin;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.pullquote.desk.Desk;

/** What a picture editor does over HTTP, in the words of a test. */
final class PictureDesk {
    static final String MEDIA = "/manage/v1/media";

    private PictureDesk() {}

    static ValidatableResponse patch(String image, String match, Map<String, ?> members) {
        return asAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", match)
                .body(members)
                .patch(MEDIA + "/{id}", image)
                .then();
    }

    static String showing(String image) {
        return Desk.draft("The bridge opened.\n\n![](media:%s)\n\nIt closed.".formatted(image));
    }

    static String source() {
        return Desk.json(Desk.person(Desk.unique("Photographer")))
                .post("/manage/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }
}
