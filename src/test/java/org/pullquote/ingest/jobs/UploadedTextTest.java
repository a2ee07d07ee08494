package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** What is uploaded is read in its charset, to its end, and where its lines are wrapped. */
@QuarkusTest
class UploadedTextTest {
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
    void anExportThatIsCutOffBetweenItemsFailsAndKeepsWhatCameBefore() {
        var item = "<item><guid isPermaLink='false'>%s %d</guid><title>The bridge</title></item>";
        var guid = Desk.unique("Cut");
        var cut = "<rss version='2.0'><channel><title>A</title>\n%s%s%s<ite"
                .formatted(item.formatted(guid, 1), item.formatted(guid, 2), item.formatted(guid, 3));

        var job = Importing.over(Importing.post("application/rss+xml", "", cut.getBytes(UTF_8)));

        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("reason")).startsWith("The file is cut off, as it ends before");
        assertThat(job.getString("where")).isEqualTo("line 2");
        assertThat(job.getInt("counts.created")).isEqualTo(3);
        assertThat(job.getInt("total")).isEqualTo(3);
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

    @Test
    void aQuotationGoesOnWhereItsLineIsWrapped() {
        var text = """
                %s

                "We will never again leave an anchor where the children of the town
                can find it," said Mara Lund, who was there when the divers came up
                with it on Monday.
                """.formatted(Desk.unique("An anchor"));

        var job = Importing.over(Importing.post("text/plain", "", text.getBytes(UTF_8)));

        assertThat(Importing.article(job).getList("quotes.text"))
                .containsExactly("We will never again leave an anchor where the children of the town can find it,");
    }
}
