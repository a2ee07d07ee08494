package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pullquote.platform.problem.Violation;

class BodyJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Article(Body body) {}

    @Property
    void everyBlockSurvivesJson(@ForAll Body body) throws JsonProcessingException {
        var written = JSON.writeValueAsString(body);

        assertThat(JSON.readValue(written, Body.class)).isEqualTo(body);
        assertThat(written).doesNotContain(":null");
    }

    @Test
    void theShapeIsThatOfTheContract() throws JsonProcessingException {
        var body = Bodies.paragraphs("He called for an “immediate truce”.");
        var quote = UUID.fromString("0199a8f0-0000-7000-8000-000000000000");
        var marked =
                QuoteMarks.mark(body, Map.of(quote, List.of(PlainText.of(body).anchor(18, 33))));

        assertThat(JSON.readTree(JSON.writeValueAsString(marked))).isEqualTo(JSON.readTree("""
                [{"type":"paragraph","id":"b1","content":[
                  {"text":"He called for an “"},
                  {"text":"immediate truce","marks":[{"type":"quote","quote":"0199a8f0-0000-7000-8000-000000000000"}]},
                  {"text":"”."}]}]"""));
    }

    @Test
    void marksOfQuotesAreNotRead() throws JsonProcessingException {
        var body = read("""
                [{"type":"paragraph","content":[{"text":"an "},
                  {"text":"immediate truce","marks":[{"type":"quote","quote":"0199a8f0-0000-7000-8000-000000000000"}]}]}]""");

        assertThat(body).isEqualTo(Bodies.paragraphs("an immediate truce"));
    }

    @Test
    void missingAndRepeatedIdsAreGivenOutAfterTheHighest() throws JsonProcessingException {
        var body = read("""
                [{"type":"divider"},{"type":"divider","id":"b7"},{"type":"divider","id":"intro"},
                 {"type":"divider","id":"b7"},{"type":"divider"}]""");

        assertThat(body.blocks()).extracting(Block::id).containsExactly("b8", "b7", "intro", "b9", "b10");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsPlaceAsGiven() {
        var wrong = violations("""
                [{"type":"paragraph","content":[]},
                 {"type":"paragraph","id":"b 1","content":[{"text":"a"},{"text":"b"},
                   {"text":"c","marks":[{"type":"bold"},{"type":"link","href":"javascript:alert(1)"}]}]},
                 {"type":"heading","level":1,"content":[{"text":"x"}]},
                 {"type":"image","alt":"x"},
                 {"type":"list","items":[]},
                 {"type":"embed","url":"data:text/html,x"},
                 {"type":"related","url":"/a"},
                 {"type":"table"},
                 {"type":"code","language":"\\" onload","text":"x"},
                 {"type":"blockquote","cite":"ftp://x","content":[]}]""");

        assertThat(wrong)
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly(
                        "/1/id block-id",
                        "/1/content/2/marks/1/href address",
                        "/2/level heading-level",
                        "/3 image-source",
                        "/4/items required",
                        "/5/url address",
                        "/6/title required",
                        "/7/rows required",
                        "/8/language language",
                        "/9/cite address");
    }

    @Test
    void anAddressOfAHostWithoutASchemeIsReadOverHttps() throws JsonProcessingException {
        var body = read("""
                [{"type":"paragraph","content":[{"text":"a","marks":[{"type":"link","href":"//evil.example/a"}]}]},
                 {"type":"blockquote","cite":"/\\\\evil.example","content":[{"text":"b"}]},
                 {"type":"image","src":"//evil.example/x.png"},
                 {"type":"related","title":"c","url":"///evil.example"}]""");

        assertThat(body.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                "b1", List.of(new Run("a", List.of(new Mark.Link("https://evil.example/a"))))),
                        new Block.BlockQuote("b2", List.of(Run.of("b")), "https://evil.example"),
                        new Block.Image("b3", "https://evil.example/x.png", null, null, null, null),
                        new Block.Related("b4", "c", "https://evil.example"));
    }

    @Test
    void anUnknownKindOfBlockNamesItsPlace() {
        assertThatThrownBy(
                        () -> JSON.readValue("{\"body\":[{\"type\":\"divider\"},{\"type\":\"poem\"}]}", Article.class))
                .isInstanceOfSatisfying(InvalidTypeIdException.class, e -> {
                    assertThat(e.getTypeId()).isEqualTo("poem");
                    assertThat(e.getPath())
                            .extracting(JsonMappingException.Reference::getIndex)
                            .endsWith(1);
                });
    }

    @Test
    void nothingIsNoBlockRunOrMark() {
        for (var json : List.of(
                "[null]",
                "[{\"type\":\"paragraph\",\"content\":[null]}]",
                "[{\"type\":\"paragraph\",\"content\":[{\"text\":\"x\",\"marks\":[null]}]}]",
                "[{\"type\":\"list\",\"items\":[null]}]",
                "[{\"type\":\"table\",\"rows\":[{\"cells\":[null]}]}]")) {
            assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(JsonMappingException.class);
        }
    }

    private static Body read(String json) throws JsonProcessingException {
        return JSON.readValue(json, Body.class);
    }

    private static List<Violation> violations(String json) {
        try {
            read(json);
            return List.of();
        } catch (JsonProcessingException e) {
            return ((InvalidBody) e.getCause()).violations();
        }
    }
}
