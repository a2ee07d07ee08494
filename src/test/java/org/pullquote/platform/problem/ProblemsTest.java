package org.pullquote.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LoggedErrors;

@QuarkusTest
class ProblemsTest {
    @TestHTTPResource
    URI server;

    @Test
    void anUnknownAddressIsAProblem() {
        expect(given().get("/nowhere"), 404, "not-found");
        expect(given().get("/test/ledger/nowhere/at/all"), 404, "not-found");
        assertThat(given().get("/nowhere").asString())
                .isEqualTo(given().get("/test/ledger/x").asString());
    }

    @Test
    void anotherMethodIsAProblem() {
        expect(given().delete("/test/ledger"), 405, "method-not-allowed");
        expect(given().request("BREW", "/test/ledger"), 405, "method-not-allowed")
                .then()
                .body("detail", is("This address takes GET, HEAD, OPTIONS, POST."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | publication | DELETE, OPTIONS, PUT",
                "GET | publication | DELETE, OPTIONS, PUT",
                "PATCH | publication | DELETE, OPTIONS, PUT",
                "PUT | quotes | GET, HEAD, OPTIONS, POST",
                "DELETE | quotes | GET, HEAD, OPTIONS, POST"
            })
    void anotherMethodBelowAResourceIsTheSameProblem(String method, String part, String allowed) {
        expect(
                        asAdmin().request(method, "/manage/v1/articles/{id}/{part}", "some-article", part),
                        405,
                        "method-not-allowed")
                .then()
                .header("Allow", is(allowed))
                .body("detail", is("This address takes " + allowed + "."));
    }

    @Test
    void anotherFormIsAProblem() {
        expect(given().accept("image/png").get("/test/ledger"), 406, "not-acceptable")
                .then()
                .body("detail", is("This answers application/json, which Accept does not take."));
        expect(given().contentType("text/csv").body("a").post("/test/ledger"), 415, "unsupported-media-type")
                .then()
                .body("detail", containsString("Content-Type is text/csv"))
                .body("detail", containsString("This takes application/json."));
    }

    @Test
    void aFailureTellsNothing() {
        var answer = expect(given().get("/test/ledger/failure"), 500, "internal-error");
        assertThat(answer.asString()).doesNotContain("select", "desk", "IllegalState");
    }

    @Test
    void aDeadlockIsWorthAnotherTryAndNoErrorOfOurs() throws Exception {
        var lines = LoggedErrors.during(
                Level.WARNING,
                () -> expect(given().get("/test/ledger/deadlock"), 503, "unavailable")
                        .then()
                        .header("Retry-After", is("5")));
        assertThat(lines)
                .singleElement(STRING)
                .contains("Answered 503", "deadlock detected")
                .doesNotContain("update");

        var faults = LoggedErrors.during(() -> given().get("/test/ledger/failure"));
        assertThat(faults).hasSize(1);
    }

    @Test
    void aBodyIsReadStrictly() {
        expect(given().contentType(ContentType.JSON).body("{\"name\":").post("/test/ledger"), 400, "invalid-request")
                .then()
                .body("errors[0].code", is("malformed-json"))
                .body("detail", containsString("Line 1, column"));
        expect(given().contentType(ContentType.JSON).body("{\"nam\":1}").post("/test/ledger"), 400, "invalid-request")
                .then()
                .body("errors.pointer", org.hamcrest.Matchers.contains("/nam", "/name"));
        expect(given().contentType(ContentType.JSON).post("/test/ledger"), 400, "invalid-request")
                .then()
                .body("errors.pointer", org.hamcrest.Matchers.contains(""))
                .body("detail", is("No body was sent, and this needs one."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title | Line 1, column 1: Unrecognized token 'title': was expecting a value.",
                "{\"name\":} | Line 1, column 9: Unexpected character '}': expected a value.",
                "{name:1} | Line 1, column 2: Unexpected character 'n': was expecting double-quote to start field name."
            })
    void aTextThatIsNotJsonIsToldByWhatStandsThereAndWhatShould(String body, String detail) {
        expect(given().contentType(ContentType.JSON).body(body).post("/test/ledger"), 400, "invalid-request")
                .then()
                .body("detail", is(detail));
    }

    @Test
    void aPatchNeedsTheVersionItWasMadeFrom() {
        var patch = "{\"amount\":null,\"tags\":[\"a\"]}";
        expect(patch(patch).patch("/test/ledger/entry"), 428, "precondition-required");
        expect(patch(patch).header("If-Match", "3").patch("/test/ledger/entry"), 400, "invalid-request");
        expect(patch(patch).header("If-Match", "\"2\"").patch("/test/ledger/entry"), 412, "stale-version")
                .then()
                .body("version", is(3))
                .header("ETag", "\"3\"");
        expect(patch(patch).header("If-Match", "W/\"3\"").patch("/test/ledger/entry"), 412, "weak-entity-tag")
                .then()
                .body("detail", is("If-Match has W/\"3\". A weak tag never matches there: send \"3\", without the W/."))
                .header("ETag", "\"3\"");
        patch(patch)
                .header("If-Match", "\"3\"")
                .patch("/test/ledger/entry")
                .then()
                .statusCode(200)
                .body(is("{\"name\":\"rent\",\"tags\":[\"a\"]}"));
        expect(patch("{\"tags\":[1]}").header("If-Match", "*").patch("/test/ledger/entry"), 400, "invalid-request")
                .then()
                .body("errors[0].pointer", is("/tags/0"));
        expect(patch("[]").header("If-Match", "*").patch("/test/ledger/entry"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /test/ledger?tag=%zz HTTP/1.1", "GET /test/%zz HTTP/1.1", "GET /<a> HTTP/1.1", "NONSENSE"})
    void whatIsNotHttpIsRefusedBeforeItIsARequest(String requestLine) throws IOException {
        assertThat(raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.[01] 400 .*")
                .doesNotContain("Exception");
    }

    @Test
    void aFailureBesideTheRestLayerTellsNothing() {
        var answer = expect(given().get("/test/route/failure"), 500, "internal-error");
        assertThat(answer.asString()).doesNotContain("desk", "IllegalState", "stack");
    }

    @Test
    void headersWithoutEndAreAProblem() throws IOException {
        assertThat(raw("GET /test/ledger HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json");
        assertThat(raw("GET /test/ledger?tag=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json");
    }

    @Test
    void aBodyBeyondTheBoundIsAProblem() throws IOException {
        assertThat(raw("POST /test/ledger HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99999999\r\n\r\n{"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "20971520 bytes");
    }

    private static io.restassured.specification.RequestSpecification patch(String body) {
        return given().contentType("application/merge-patch+json").body(body);
    }

    private static Response expect(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("code", is(code))
                .body("type", is("tag:pullquote.org,2026:problem:" + code))
                .body("instance", org.hamcrest.Matchers.nullValue());
        return answer;
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            var buffer = new byte[8_192];
            for (int read = socket.getInputStream().read(buffer);
                    read > 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (answer.indexOf("}") > 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
