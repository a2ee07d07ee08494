package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What is uploaded to be imported: as a body or in a form, under a name or none, in any charset. */
@QuarkusTest
class UploadsTest {
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
    void anEmptyBodyIsRefused() {
        Importing.post("text/plain", "", new byte[0]).then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void anUnreadableUploadFailsWithItsPlace() {
        var job = Importing.over(
                Importing.post("text/plain; charset=UTF-8", "", "Eins\nZwei Brücken".getBytes(ISO_8859_1)));

        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("reason")).isEqualTo("The text is not UTF-8.");
        assertThat(job.getString("where")).isEqualTo("line 2");
        assertThat(job.getInt("total")).isZero();
    }

    @Test
    void aTextInUtf16IsRead() {
        var title = Desk.unique("Brücken");

        var job = Importing.over(Importing.post("text/plain", "", (title + "\n\nEs ging auf.").getBytes(UTF_16LE)));

        assertThat(Importing.article(job).getString("title")).isEqualTo(title);
    }

    @Test
    void aDeclaredCharsetCountsForWhatIsNotUtf8() {
        var title = Desk.unique("Brücken");
        var latin = ("# " + title + "\n\nGroß.").getBytes(ISO_8859_1);

        var job = Importing.over(Importing.post("text/markdown; charset=ISO-8859-1", "", latin));

        assertThat(Importing.article(job).getString("title")).isEqualTo(title);
    }
}
