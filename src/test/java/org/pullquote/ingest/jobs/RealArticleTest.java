package org.pullquote.ingest.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.desk.Desk;

/** A page as it was scraped from a news site. It is read where it stands, outside the project. */
@QuarkusTest
class RealArticleTest {
    private static final Path PAGE = Path.of("../shared/data/seed/000_ee3e9ae1974f21c0.txt");

    /** The draft that it becomes; the same at every import. */
    private static JsonPath draft() {
        assumeTrue(Files.exists(PAGE), "The scraped page is not at " + PAGE.toAbsolutePath());
        try {
            return Importing.article(Importing.over(Importing.post("text/plain", "", Files.readAllBytes(PAGE))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theTitleAndSectionComeFromTheFirstLine() {
        var draft = draft();

        assertThat(draft.getString("title"))
                .isEqualTo("Talk Between US Defense Secretary Lloyd Austin and Russian Counterpart");
        assertThat(draft.getString("section")).isEqualTo("entertainment");
    }

    @Test
    void theBodyHasItsHeadingAndPictureAndNothingOfTheSite() {
        var draft = draft();
        var body = draft.getString("body");

        assertThat(draft.getString("body.find { it.type == 'heading' }.content[0].text"))
                .isEqualTo("What Is Lloyd Austin and Russian Counterpart Talking About?");
        assertThat(draft.getString("body.find { it.type == 'image' }.caption")).isEqualTo("Lloyd Austin");
        assertThat(draft.getString("body.find { it.type == 'image' }.credit")).isEqualTo("The Economic Times");
        assertThat(body)
                .doesNotContain(
                        "Most Popular",
                        "Recent Comments",
                        "bloggers like this",
                        "Also Read",
                        "Talk Between US Defense");
    }

    @Test
    void theLineOfFurtherReadingIsALink() {
        var draft = draft();

        assertThat(draft.getString("links[0].rel")).isEqualTo("related");
        assertThat(draft.getString("links[0].title"))
                .isEqualTo("President Biden with Ketanji Brown Jackson After SCOTUS Confirmation");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            immediate truce                        | Lloyd Austin        | called for   | Pentagon
            I supported a rapid ceasefire          | Lloyd Austin        | tweeted      |
            professional                           | a US official       | assessed     |
            at the initiative of the American side | TASS                | According to |
            Topic concerns of international        | TASS                | said         | the ministry
            We believe President [Vladimir] Putin  | Avril Haines        | told         |
            We believe Putin’s strategic           | Avril Haines        |              |
            I am willing to speak with Putin       | Volodymyr Zelenskyy | said         |
            Without any of his middlemen           | Volodymyr Zelenskyy | remarked     | Rai 1
            complex                                | Volodymyr Zelenskyy | stated       |
            It’s because every day                 | Volodymyr Zelenskyy | explained    |
            """)
    void everyQuoteHasItsSpeakerCueAndChain(String words, String speaker, String cue, String via) {
        Map<String, ?> quote = draft().<Map<String, ?>>getList("quotes").stream()
                .filter(candidate -> candidate.get("text").toString().startsWith(words))
                .findFirst()
                .orElseThrow();

        assertThat(label(quote.get("speaker"))).isEqualTo(speaker);
        assertThat(quote.get("cue")).isEqualTo(cue);
        if (via != null) {
            assertThat((List<?>) quote.get("via"))
                    .extracting(RealArticleTest::label)
                    .contains(via);
        }
        assertThat(quote.get("anchoring")).isEqualTo("held");
        assertThat(quote.get("origin")).isEqualTo("extracted");
    }

    private static Object label(Object source) {
        var members = (Map<?, ?>) source;
        return members.containsKey("name") ? members.get("name") : members.get("description");
    }

    @ParameterizedTest
    @CsvSource({
        "Pentagon,organization",
        "Lloyd Austin,person",
        "a US official,anonymous",
        "TASS,agency",
        "the ministry,organization",
        "Volodymyr Zelenskyy,person",
        "Al Jazeera,outlet",
        "Avril Haines,person",
        "Rai 1,outlet",
        "UN,organization",
        "The Economic Times,outlet"
    })
    void everySourceIsThereWithItsMentions(String label, String kind) {
        assertThat(draft().<Map<String, ?>>getList("sources")).anySatisfy(source -> {
            assertThat(label(source)).isEqualTo(label);
            assertThat(source.get("kind")).isEqualTo(kind);
            assertThat((List<?>) source.get("mentions")).isNotEmpty();
        });
    }

    @Test
    void whatIsPublishedOfItReadsBackWhole() {
        var draft = draft();
        var id = draft.getString("id");
        Desk.publish(id).then().statusCode(200);

        var text = given().get("/v1/articles/{id}?body=text", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var plain = text.getString("body").codePoints().toArray();
        assertThat(text.<Map<String, ?>>getList("quotes.anchors.flatten()")).allSatisfy(anchor -> {
            int start = (Integer) anchor.get("start");
            int end = (Integer) anchor.get("end");
            assertThat(new String(plain, start, end - start)).isEqualTo(anchor.get("exact"));
        });
        assertThat(text.getList("quotes")).hasSameSizeAs(draft.getList("quotes"));
        assertThat(text.getString("links[0].title")).startsWith("President Biden");
        assertThat(text.getMap("links[0]")).doesNotContainKey("url");
    }
}
