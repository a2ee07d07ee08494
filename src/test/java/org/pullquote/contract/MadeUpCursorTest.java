package org.pullquote.contract;

import static org.hamcrest.Matchers.is;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;
import org.pullquote.platform.paging.Cursor;

/** A cursor that was never answered, but has a right checksum, is the client's fault. */
@QuarkusTest
class MadeUpCursorTest {
    private static final String ID = "0199c0de-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/quotes",
                "/v1/links",
                "/v1/tags",
                "/v1/sources",
                "/manage/v1/articles",
                "/manage/v1/tags",
                "/manage/v1/keys",
                "/manage/v1/sources",
                "/manage/v1/imports",
                "/manage/v1/media",
                "/manage/v1/audit"
            })
    void aKeyThatIsNoPlaceInTheListIsRefused(String list) {
        refused(list, List.of("\0", "nonsense"));
        refused(list, List.of("\0", ID));
    }

    @Test
    void aRevisionThatIsNoNumberIsRefused() {
        var revisions = "/manage/v1/articles/" + Desk.draft("One.") + "/revisions";
        refused(revisions, List.of("nonsense"));
        refused(revisions, List.of("99999999999"));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        for (var list : List.of("/v1/articles", "/manage/v1/articles", "/manage/v1/audit")) {
            refused(list, List.of("yesterday", ID));
            refused(list, List.of("+999999999-12-31T23:59:59Z", ID));
            refused(list, List.of("2026-01-31T09:30:00Z"));
        }
    }

    private static void refused(String list, List<String> key) {
        asAdmin()
                .get(list + "?cursor=" + new Cursor(list, new TreeMap<>(), key, false))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("bad-cursor"));
    }
}
