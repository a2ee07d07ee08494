package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.archive.Export;

/** What is imported is held to the lengths that the desk takes. */
@QuarkusTest
class LengthsTest {
    @Inject
    Export export;

    private static JsonPath imported(String text) {
        return Importing.over(Importing.post("text/markdown", "", text.getBytes(UTF_8)));
    }

    @Test
    void theNameOfASpeakerIsCut() {
        var name = Desk.unique("Mara ") + " L" + "u".repeat(210);

        var article = Importing.article(imported(
                "# A title\n\n“We will never again leave an anchor there,” said %s on Monday.".formatted(name)));

        assertThat(article.<String>getList("sources.name")).isNotEmpty().allMatch(found -> found.length() <= 200);
    }

    @Test
    void aRelatedLinkIsHeldToWhatTheDeskTakes() {
        var bare = "https://a.example/" + "g".repeat(400);
        var text = "# %s\n\nIt opened.\n\nAlso read: %s\n\nAlso read: [A gauge](https://a.example/%s)"
                .formatted(Desk.unique("Linked"), bare, "g".repeat(2_000));

        var article = Importing.article(imported(text));

        assertThat(article.<String>getList("links.title")).hasSize(2).allMatch(title -> title.length() <= 300);
        assertThat(article.<String>getList("links.url")).containsExactly(bare, null);
        asAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"rel\":\"background\"}")
                .patch("/manage/v1/links/" + article.getString("links[0].id"))
                .then()
                .statusCode(200);
    }

    @Test
    void anArticleAtAnAddressOfAnyLengthIsImportedOnce() {
        var text = "---\ncanonical_url: https://tidings.example/%s%s\n---\n# A title\n\nIt opened."
                .formatted(Desk.unique("a"), UUID.randomUUID().toString().repeat(1_000));

        assertThat(imported(text).getInt("counts.created")).isEqualTo(1);
        assertThat(imported(text).getInt("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void soIsOneAtALongAddressInLettersOfSeveralBytes() {
        var letters = new Random()
                .ints(950, 0x4E00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var text = "---\ncanonical_url: https://tidings.example/%s\n---\n# A title\n\nIt opened.".formatted(letters);

        assertThat(imported(text).getInt("counts.created")).isEqualTo(1);
    }

    @Test
    void whoIsOnlyDescribedAtLengthIsTheSameAfterAnUpdate() {
        var text =
                "---\ncanonical_url: https://tidings.example/%s\n---\n# A title\n\n“We will leave,” the L%s ministry said on %s."
                        .formatted(UUID.randomUUID(), "u".repeat(210), "%s");

        var first = Importing.article(imported(text.formatted("Monday")));
        var second = Importing.article(imported(text.formatted("Tuesday")));

        assertThat(first.<String>getList("sources.name")).containsExactly("the…");
        assertThat(second.getString("sources[0].id")).isEqualTo(first.getString("sources[0].id"));
    }

    @Test
    void aLineWithATitleThatIsTooLongFailsWithItsPlace() {
        var title = Desk.unique("Bridge");
        var line = Exporting.article(export, Desk.draft(title, "It opened."));

        var job = Exporting.imported("", line.replace(title, "B".repeat(301)));

        assertThat(job.getInt("counts.failed")).isEqualTo(1);
        assertThat(job.getString("items.items[0].where")).isEqualTo("line 2");
        assertThat(job.getString("items.items[0].reason"))
                .contains("/text/title")
                .contains("300");
    }

    @ParameterizedTest
    @CsvSource({"title,Elsewhere,301,300", "url,https://elsewhere.example/,2001,2000"})
    void aLineWithALinkThatIsTooLongFailsWithItsPlace(String member, String written, int length, String most) {
        var line = Exporting.article(export, Desk.linked("https://elsewhere.example/"));
        var longer = written + "g".repeat(length - written.length());

        var job = Exporting.imported(
                "",
                line.replace("\"%s\":\"%s\"".formatted(member, written), "\"%s\":\"%s\"".formatted(member, longer)));

        assertThat(job.getInt("counts.failed")).isEqualTo(1);
        assertThat(job.getString("items.items[0].where")).isEqualTo("line 2");
        assertThat(job.getString("items.items[0].reason"))
                .contains("/links/0/" + member)
                .contains(most);
    }
}
