package org.pullquote.platform.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form carries is read or refused. */
@QuarkusTest
class StrictFormTest {
    private static final byte[] TEXT = "A title\n\nSome words.".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"/manage/v1/imports", "/manage/v1/media"})
    void aSecondFileIsRefused(String path) {
        asAdmin()
                .multiPart("file", "one.txt", TEXT, "text/plain")
                .multiPart("file", "two.txt", TEXT, "text/plain")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/file"))
                .body("errors.code", contains("repeated-part"));
    }

    @Test
    void aPartThatTheFormDoesNotKnowIsRefused() {
        asAdmin()
                .multiPart("file", "one.txt", TEXT, "text/plain")
                .multiPart("fiel", "two.txt", TEXT, "text/plain")
                .multiPart("metdata", "{}")
                .post("/manage/v1/media")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fiel", "/metdata"))
                .body("errors.detail", contains(containsString("\"file\""), containsString("\"metadata\"")));
    }

    @Test
    void aFormOfWhatItTakesIsRead() {
        asAdmin()
                .multiPart("file", "one.txt", TEXT, "text/plain")
                .post("/manage/v1/imports")
                .then()
                .statusCode(202);
    }
}
