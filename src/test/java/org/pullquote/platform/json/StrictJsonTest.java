package org.pullquote.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.content.Body;
import org.pullquote.edition.QuoteKind;
import org.pullquote.platform.problem.Violation;

class StrictJsonTest {
    private static final ObjectMapper MAPPER = mapper();
    private static final StrictJson JSON = new StrictJson(MAPPER, validator());

    record Draft(
            @NotBlank @Size(max = 10) String title,
            @Nullable String standfirst,
            List<@NotBlank String> tags,
            @Nullable Instant publishAt,
            @Nullable UUID section,
            @Nullable QuoteKind kind,
            @Nullable Integer level,
            @Nullable Boolean live,
            List<@Valid Part> parts,
            @Nullable Body body) {}

    record Part(@NotBlank String text, @Nullable Integer start) {}

    @Test
    void aFullBodyIsRead() throws IOException {
        var draft = read("""
                {"title":"Call","tags":["a"],"publishAt":"2026-01-31T10:30:00+01:00","kind":"mixed",
                 "body":[{"type":"paragraph","id":"b1","content":[{"text":"x"}]}]}""");
        assertThat(draft.title()).isEqualTo("Call");
        assertThat(draft.publishAt()).isEqualTo(Instant.parse("2026-01-31T09:30:00Z"));
        assertThat(draft.kind()).isEqualTo(QuoteKind.MIXED);
        assertThat(draft.parts()).isEmpty();
    }

    @Test
    void aTimeHasAYearOfFourDigits() throws IOException {
        assertThat(read("{\"title\":\"a\",\"publishAt\":\"9999-12-31T23:59:59Z\"}")
                        .publishAt())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
        for (var time : List.of("+999999999-12-31T23:59:59Z", "-0044-03-15T12:00:00Z", "9999-12-31T23:59:59-01:00")) {
            assertThat(violations("{\"title\":\"a\",\"publishAt\":\"%s\"}".formatted(time)))
                    .extracting(Violation::pointer)
                    .containsExactly("/publishAt");
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(violations("""
                {"titel":"Call","standfirst":7,"tags":["ok","",3],"publishAt":"tomorrow","section":"s","kind":"DIRECT",
                 "level":"2","live":"true","parts":[{"start":1.5,"text":"a"},{"text":"b","x":1},{}]}"""))
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("/titel", "unknown-member"),
                        tuple("/title", "required"),
                        tuple("/standfirst", "wrong-type"),
                        tuple("/tags/1", "not-blank"),
                        tuple("/tags/2", "wrong-type"),
                        tuple("/publishAt", "bad-value"),
                        tuple("/section", "bad-value"),
                        tuple("/kind", "bad-value"),
                        tuple("/level", "wrong-type"),
                        tuple("/live", "wrong-type"),
                        tuple("/parts/0/start", "wrong-type"),
                        tuple("/parts/1/x", "unknown-member"),
                        tuple("/parts/2/text", "required"));
    }

    @Test
    void elementsKeepTheirPlacesWhenOthersAreCutOut() {
        assertThat(violations("""
                {"title":"t","parts":[7,{"text":"a"},8,{"text":""},{"text":"b","start":"x"}]}"""))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/parts/0", "/parts/2", "/parts/3/text", "/parts/4/start");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        assertThat(violations("{\"title\":\"t\",\"standfrist\":\"s\"}"))
                .extracting(Violation::detail)
                .containsExactly("There is no member \"standfrist\" here. Did you mean \"standfirst\"?");
    }

    @Test
    void aNameThatIsNearNoneIsAnsweredWithThoseThereAre() {
        assertThat(violations("{\"title\":\"t\",\"parts\":[{\"text\":\"a\",\"colour\":1}]}"))
                .extracting(Violation::detail)
                .containsExactly("There is no member \"colour\" here. Known here: start, text.");
    }

    @Test
    void anEnumsMisfitListsWhatIsAllowed() {
        assertThat(violations("{\"title\":\"t\",\"kind\":\"oblique\"}"))
                .extracting(Violation::detail)
                .containsExactly("This must be one of \"direct\", \"mixed\", \"indirect\".");
    }

    @Test
    void anUnknownBlockIsAnsweredWithTheKnownOnes() {
        var found = violations("{\"title\":\"t\",\"body\":[{\"type\":\"video\",\"id\":\"b1\"}]}");
        assertThat(found)
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/body/0", "unknown-type"));
        assertThat(found.getFirst().detail()).contains("\"paragraph\"").contains("\"blockquote\"");
    }

    @Test
    void blocksKeepTheirPlacesWhenOthersAreCutOut() {
        assertThat(violations("""
                {"title":"t","body":[{"type":"divider"},{"type":"picture"},{"type":"heading","level":1},{"type":"heading"},
                 {"type":"embed","url":"ftp://x"}]}"""))
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("/body/1", "unknown-type"),
                        tuple("/body/2/level", "heading-level"),
                        tuple("/body/3/level", "required"),
                        tuple("/body/4/url", "address"));
    }

    @Test
    void aBlockWithoutARequiredMemberIsTold() {
        assertThat(violations("{\"title\":\"t\",\"body\":[{\"type\":\"heading\",\"id\":\"b1\"}]}"))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/body/0/level", "required"));
    }

    @Test
    void aBlockWithoutAnIdIsGivenOne() {
        assertThatCode(() -> read("{\"title\":\"t\",\"body\":[{\"type\":\"divider\"}]}"))
                .doesNotThrowAnyException();
    }

    @Test
    void nullIsNoValueForARequiredMemberNorInAList() {
        assertThat(violations("{\"title\":null,\"tags\":[null]}"))
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(tuple("/title", "required"), tuple("/tags/0", "required"));
    }

    @Test
    void aTextThatIsNoJsonIsToldByLineAndColumn() {
        var problem = problem("{\"title\":\n \"t\",}");
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getDetail()).startsWith("Line 2, column 6: ").doesNotContain("Source", "com.fasterxml");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() {
        assertThat(violations("{\"title\":\"a\",\"title\":\"b\"}"))
                .extracting(Violation::code)
                .containsExactly("duplicate-member");
    }

    @Test
    void nothingMayFollowTheBody() {
        assertThat(problem("{\"title\":\"a\"} {}").getDetail()).startsWith("Line 1");
    }

    @Test
    void noBodyIsNotTakenForAnEmptyOne() {
        assertThat(problem("").getDetail()).startsWith("No body was sent");
        assertThat(problem("{}").getDetail()).isEqualTo("This is required.");
    }

    @Test
    void deepNestingIsRefusedBeforeItIsRead() {
        assertThat(problem("[".repeat(100_000)).getDetail()).contains("64 levels");
    }

    @Test
    void halfASurrogatePairAndTheNullCharacterAreRefused() {
        assertThat(violations("{\"title\":\"\\ud800\",\"tags\":[\"a\\u0000\"]}"))
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(tuple("/title", "unstorable-text"), tuple("/tags/0", "unstorable-text"));
    }

    @Test
    void aBodyThatIsNotAnObjectIsToldAsAWhole() {
        assertThat(violations("[]"))
                .extracting(Violation::pointer, Violation::detail)
                .containsExactly(tuple("", "This must be an object."));
    }

    @Test
    void nullIsNoBody() {
        assertThat(violations("null"))
                .extracting(Violation::pointer, Violation::code, Violation::detail)
                .containsExactly(tuple("", "wrong-type", "This must be an object."));
    }

    @Test
    void ofVeryManyThingsThatAreWrongTheFirstAreTold() {
        for (var element : List.of("{}", "{\"a\":1}", "[]", "7", "\"\"", "\"\\u0000\"", "null")) {
            var tags = String.join(",", Collections.nCopies(3000, element));
            assertThat(violations("{\"title\":\"t\",\"tags\":[%s]}".formatted(tags)))
                    .hasSize(50)
                    .extracting(Violation::pointer)
                    .contains("/tags/0");
        }
    }

    @Test
    void instantsAreWrittenInUtcWithoutNoise() throws JsonProcessingException {
        assertThat(MAPPER.writeValueAsString(Instant.parse("2026-01-31T09:30:00.123456Z")))
                .isEqualTo("\"2026-01-31T09:30:00.123Z\"");
        assertThat(MAPPER.writeValueAsString(Instant.parse("2026-01-31T09:30:00Z")))
                .isEqualTo("\"2026-01-31T09:30:00Z\"");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static Draft read(String json) throws IOException {
        return (Draft) JSON.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Draft.class);
    }

    private static HttpProblem problem(String json) {
        return catchThrowableOfType(HttpProblem.class, () -> read(json));
    }

    @SuppressWarnings("unchecked") // The problem's parameters are untyped.
    private static List<Violation> violations(String json) {
        return (List<Violation>) problem(json).getParameters().get("errors");
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
        new JsonShape().customize(mapper);
        return mapper;
    }

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
