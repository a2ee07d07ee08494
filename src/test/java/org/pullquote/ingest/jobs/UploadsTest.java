package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.Eventually;
import org.pullquote.access.TestKeys;
import org.pullquote.desk.Desk;

/** What is uploaded to be imported: as a body or in a form, under a name or none. */
@QuarkusTest
class UploadsTest {
    private static final byte[] PNG = "\u0089PNG\r\n".getBytes(ISO_8859_1);
    private static final String TOO_LARGE = "The body is larger than 10485760 bytes (pullquote.imports.max-size)."
            + " The command takes a file of any size: pullquote import FILE.";

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    @Test
    void aFileOfAFormIsNamed() {
        var job = Importing.over(asAdmin()
                .multiPart("file", "bridge.md", ("# " + Desk.unique("A file") + "\n\nIt opened.").getBytes(UTF_8))
                .post("/manage/v1/imports"));

        assertThat(job.getString("name")).isEqualTo("bridge.md");
        assertThat(job.getString("format")).isEqualTo("markdown");
        assertThat(job.getString("items.items[0].ref")).isEqualTo("bridge.md");
        assertThat(Importing.article(job).getList("body")).hasSize(1);
    }

    @Test
    void aPartThatNamesNoFileIsReadAsWell() {
        var title = Desk.unique("Nameless");
        var form = """
                --B\r
                Content-Disposition: form-data; name="file"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --B--\r
                """.formatted(title);

        var job = Importing.over(Importing.post("multipart/form-data; boundary=B", "", form.getBytes(UTF_8)));

        assertThat(Importing.article(job).getString("title")).isEqualTo(title);
    }

    @Test
    void aFormatThatIsNotThereIsRefusedWithThoseThatAre() {
        Importing.post("text/plain", "?format=docx", "Nothing much.".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("format"))
                .body("errors[0].detail", containsString("auto, text, markdown, html, rss, atom, wxr"));
        Importing.post("application/pdf", "", "Nothing much.".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-format"))
                .body("detail", containsString("auto, text, markdown, html, rss, atom, wxr"));
    }

    @Test
    void whatIsOfNoTypeThatCanBeImportedIsToldTheWayOut() {
        asAdmin()
                .formParam("text", "Nothing much.")
                .post("/manage/v1/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-format"))
                .body("detail", containsString("Send the Content-Type of what it is, such as text/plain"))
                .body("detail", containsString("?format="));
        for (var picture : List.of(
                asAdmin().multiPart("file", "view.png", PNG, "image/png").post("/manage/v1/imports"),
                Importing.post("image/png", "", PNG))) {
            picture.then().statusCode(400).body("detail", containsString("/manage/v1/media"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/pdf | bridge.pdf | %PDF-1.7 | This is a PDF: save it as text or HTML first.",
                "application/zip | bridge.zip | PK\3\4x | This is a ZIP archive,",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document | bridge.docx | PK\3\4x | This is a ZIP archive,",
                "application/rtf | bridge.rtf | {\\rtf1 | This is Rich Text Format:"
            })
    void whatIsNoTextIsToldByItsContentWithWhatIsRead(String type, String name, String content, String told) {
        var bytes = content.getBytes(ISO_8859_1);
        for (var sent : List.of(
                Importing.post(type, "", bytes),
                asAdmin().multiPart("file", name, bytes, type).post("/manage/v1/imports"))) {
            sent.then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-format"))
                    .body("detail", startsWith(told))
                    .body(
                            "detail",
                            endsWith(
                                    " The formats are text, markdown, html, rss, atom, wxr, jsonfeed, ninjs, ghost, ndjson."));
        }
    }

    @Test
    void aPartThatIsNoneIsToldWithThoseThatAre() {
        asAdmin()
                .multiPart("upload", "bridge.md", "It opened.".getBytes(UTF_8))
                .post("/manage/v1/imports")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("There is no part \"upload\" in this form. Known here: file, url."));
    }

    @Test
    void aTypeThatIsNoneIsToldSo() throws IOException {
        for (var path : List.of("/manage/v1/imports", "/manage/v1/imports?format=markdown", "/manage/v1/articles")) {
            assertThat(sent(path, "Content-Type: nonsense\r\n", "# A text"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"bad-content-type\"", "nonsense");
        }
    }

    @Test
    void whatNobodyGaveATypeIsToldByItsContent() throws IOException {
        assertThat(sent("/manage/v1/imports", "", "<html><p>It opened.</p></html>"))
                .startsWith("HTTP/1.1 202")
                .contains("\"format\":\"auto\"");
        assertThat(sent("/manage/v1/imports", "", ""))
                .startsWith("HTTP/1.1 400")
                .contains("nothing to import");
    }

    /** What is answered to a request with these headers of its own. */
    private static String sent(String path, String headers, String body) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
                                    .formatted(path, TestKeys.ADMIN, headers, body.length(), body)
                                    .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void whatIsTooLargeIsToldTheBoundThatHoldsHere() throws IOException {
        Importing.post("text/plain", "", new byte[(10 << 20) + 1])
                .then()
                .statusCode(413)
                .body("detail", equalTo(TOO_LARGE));
        assertThat(beyondAllBounds("/manage/v1/imports"))
                .startsWith("HTTP/1.1 413")
                .contains(TOO_LARGE);
        assertThat(beyondAllBounds("/manage/v1/media"))
                .startsWith("HTTP/1.1 413")
                .contains("The body is larger than 15728640 bytes (pullquote.media.max-size).");
        assertThat(beyondAllBounds("/manage/v1/articles"))
                .startsWith("HTTP/1.1 413")
                .contains("The body is larger than 20971520 bytes (quarkus.http.limits.max-body-size).");
    }

    /** What is answered to the head of a request whose body would be too large for any operation. */
    private static String beyondAllBounds(String path) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 26214400\r\n\r\n"
                            .formatted(path)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** However large it may be: of one that is held in memory, a heap has to have twice as much free. */
    @Test
    void aBodyIsWrittenToAFileAsItArrives() throws IOException {
        var part = "The ferry came. ".repeat(1 << 16);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(
                    ("POST /manage/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n"
                                    + "Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n")
                            .formatted(TestKeys.ADMIN, 2 * part.length())
                            .getBytes(UTF_8));
            out.write(part.getBytes(UTF_8));
            Eventually.is(() -> isUploaded(part.length() / 2), true);
            out.write(part.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 202");
        }
        Eventually.is(() -> isUploaded(part.length()), false);
    }

    private boolean isUploaded(int bytes) throws IOException {
        if (Files.notExists(uploads)) {
            return false;
        }
        try (var files = Files.list(uploads)) {
            return files.anyMatch(file -> file.toFile().length() > bytes);
        }
    }

    @Test
    void aBodyThatIsSentAgainUnderItsKeyIsTheSame() {
        var key = "\"" + Desk.unique("raw") + "\"";
        var first = sentUnder(key, "The ferry came.");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(sentUnder(key, "The ferry came.").jsonPath().getString("id"))
                .isEqualTo(first.jsonPath().getString("id"));
        assertThat(sentUnder(key, "The ferry went.").statusCode()).isEqualTo(422);
    }

    private static Response sentUnder(String key, String text) {
        return asAdmin()
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(text)
                .post("/manage/v1/imports");
    }

    @Test
    void anEmptyBodyIsRefused() {
        Importing.post("text/plain", "", new byte[0]).then().statusCode(400).body("code", equalTo("invalid-request"));
    }
}
