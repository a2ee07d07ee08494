package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** Which quotes of an imported article are the same ones after an import that updates it. */
@QuarkusTest
class KeptQuotesTest {
    private static final String LATE = "“The ferry is late,” said Ada Quill.";
    private static final String SUNK = "“The ferry is sunk,” said the harbour master.";

    private final String guid = Desk.unique("https://tidings.example/a").replace(' ', '-');

    private JsonPath imported(String... paragraphs) {
        var feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"%1$s","title":"%1$s",
                "content_html":"<p>%2$s</p>"}]}""".formatted(guid, String.join("</p><p>", paragraphs));
        return Importing.article(
                Importing.over(Importing.post("application/feed+json", "?publish=true", feed.getBytes(UTF_8))));
    }

    private static List<String> ids(JsonPath article) {
        return article.getList("quotes.id");
    }

    @Test
    void whatIsFoundAgainKeepsItsAddressAndWhatIsGoneGoes() {
        var first = imported("It was Monday.", LATE, "“Nobody swims here,” said Bo Reed.", SUNK);

        var second = imported("It was Tuesday, and cold.", SUNK, LATE);

        assertThat(ids(first)).hasSize(3);
        assertThat(ids(second)).containsExactly(ids(first).get(2), ids(first).get(0));
        assertThat(second.getString("quotes[0].speaker.id")).isEqualTo(first.getString("quotes[2].speaker.id"));
        given().get("/v1/quotes/{id}", ids(first).get(0)).then().statusCode(200);
        given().get("/v1/quotes/{id}", ids(first).get(2)).then().statusCode(200);
        given().get("/v1/quotes/{id}", ids(first).get(1)).then().statusCode(404);
    }

    @Test
    void theSameWordsTwiceKeepTheirOrder() {
        var first = imported("It was Monday.", LATE, "Then it rained.", LATE);

        var second = imported("It was Tuesday.", LATE, "Then it rained.", LATE, "It rained on.", LATE);

        assertThat(ids(first)).hasSize(2);
        assertThat(ids(second)).hasSize(3).startsWith(ids(first).toArray(String[]::new));
    }

    @Test
    void theSameWordsOfSomebodyElseAreAnotherQuote() {
        var first = imported("It was Monday.", LATE);

        var second = imported("It was Monday.", LATE.replace("Ada Quill", "Bo Reed"));

        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    }
}
