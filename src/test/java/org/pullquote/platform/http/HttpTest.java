package org.pullquote.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.Configured;
import org.pullquote.Eventually;
import org.pullquote.LoggedErrors;
import org.pullquote.access.TestKeys;

@QuarkusTest
@TestProfile(Configured.class)
class HttpTest {
    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"/protected/read-published", "/protected/read", "/nowhere", "/v1/nowhere"})
    void everyAnswerCarriesTheHeadersThatKeepABrowserInBounds(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protected/read-published", "/protected/read", "/v1/articles", "/v1/nowhere"})
    void everyAnswerSaysWhenItWasMade(String path) {
        for (var i = 0; i < 2; i++) {
            var date = ZonedDateTime.parse(given().get(path).header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
            assertThat(date.toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/",
                "/v1/articles/?limit=1",
                "/v1/articles;n=1",
                "/v1;n=1/articles",
                "/v1//articles",
                "//v1/articles",
                "/v1/./articles",
                "/v1/x/%2E%2e/articles",
                "/v1/%61rticles",
                "/v%31/art%69cles",
                "/manage/v1/articles/",
                "/manage/v1/articles;n=1",
                "/manage/v1/%61rticles"
            })
    void whatIsAtOneAddressIsAtNoOther(String alias) throws IOException {
        for (var method : new String[] {"GET", "HEAD", "OPTIONS", "POST", "PROPFIND"}) {
            var answer =
                    exchange("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(method, alias));
            assertThat(answer).as(method).startsWith("HTTP/1.1 404 ").containsIgnoringCase("cache-control: no-store");
            assertThat(answer.contains("no slash at their end")).isEqualTo(!method.equals("HEAD"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/articles | GET, HEAD, OPTIONS",
                "/v1/articles/one/quotes | GET, HEAD, OPTIONS",
                "/manage/v1/articles | GET, HEAD, OPTIONS, POST",
                "/v1/changes/stream | GET, HEAD, OPTIONS"
            })
    void anAddressSaysWhichMethodsItTakes(String path, String methods) {
        given().options(path).then().statusCode(200).header("Allow", methods);
        given().request("PROPFIND", path)
                .then()
                .statusCode(405)
                .header("Allow", methods)
                .body("code", equalTo("method-not-allowed"));
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, /v1/articles", "HEAD, /v1/articles/none", "HEAD, /v1/articles?limit=x"})
    void whatHasNoBodyHasNoEncodingOfOne(String method, String path) throws IOException {
        assertThat(exchange("%s %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                        .formatted(method, path)))
                .doesNotContainIgnoringCase("Content-Encoding: identity");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/articles, application/json",
        "/v1/articles?limit=1&cursor=none, application/json",
        "/manage/v1/articles, application/json",
        "/v1/changes/stream, text/event-stream",
        "/v1/media/none/none, image/jpeg or image/png",
        "/q/openapi, application/yaml or application/json"
    })
    void whoeverTakesNoneOfTheTypesThereAreIsToldThem(String path, String types) {
        TestKeys.asAdmin()
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(406)
                .body("detail", equalTo("This answers " + types + ", which Accept does not take."));
    }

    @Test
    void theRootSaysWhereToBegin() {
        var answer = given().get("/").then().statusCode(404).body("code", equalTo("not-found"));
        for (var place : new String[] {"/v1/articles", "/q/openapi", "/q/swagger-ui"}) {
            answer.body("detail", containsString(place));
            given().get(place).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/event-stream;q=0", "'*/*, text/event-stream; q=0.0'", "application/json"})
    void aStreamIsNotSentToWhoeverTakesNone(String accept) throws IOException {
        assertThat(exchange(
                        "HEAD /v1/changes/stream HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n"
                                .formatted(accept)))
                .startsWith("HTTP/1.1 406");
    }

    @Test
    void aRequestToTwoHostsIsRefused() throws IOException {
        assertThat(exchange("GET /v1/tags HTTP/1.1\r\nHost: one\r\nhost: other\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"bad-request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", ""})
    void whereSomethingIsDoesNotRepeatTheHostThatWasAskedFor(String host) throws IOException {
        var key = "{\"name\":\"Elsewhere\",\"scopes\":[\"read\"]}";
        var answer = exchange("""
                POST /manage/v1/keys HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Connection: close

                """.formatted(host, TestKeys.ADMIN, key.length()).replace("\n", "\r\n") + key);

        assertThat(answer).startsWith("HTTP/1.1 201").containsIgnoringCase("\r\nlocation: /manage/v1/keys/");
    }

    @Test
    void aHostThatIsNoneIsTheCallersFaultAndNoErrorOfOurs() throws Exception {
        var errors = LoggedErrors.during(
                () -> assertThat(exchange("GET /v1/tags HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 400")
                        .contains("\"code\":\"bad-request\""));
        assertThat(errors).isEmpty();
    }

    @Test
    void anotherSiteIsNotLetInUnlessItIsConfigured() {
        given().header("Origin", "https://elsewhere.example.org")
                .get("/protected/read-published")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aForwardedAddressIsNotBelieved() {
        given().header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https")
                .get("/protected/read-published")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        TestKeys.asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(2_000_000) + "\"}")
                .post("/manage/v1/keys")
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyThatTricklesInIsEndedAndIsNoErrorOfOurs() throws Exception {
        var errors = LoggedErrors.during(() -> {
            trickle();
            Eventually.is(() -> isIn("AbstractResteasyReactiveContext.run"), false);
        });
        assertThat(errors).isEmpty();
    }

    @Test
    void aBodyThatEndsWithItsConnectionIsNoErrorOfOurs() throws Exception {
        var errors = LoggedErrors.during(() -> {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                beginPost(socket);
                Eventually.is(() -> isIn("VertxInputStream$VertxBlockingInput.readBlocking"), true);
            }
            Eventually.is(() -> isIn("AbstractResteasyReactiveContext.run"), false);
        });
        assertThat(errors).isEmpty();
    }

    /** Whether a thread is in this method of the server's. */
    private static boolean isIn(String method) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> (frame.getClassName() + "." + frame.getMethodName()).endsWith("." + method));
    }

    private void beginPost(Socket socket) throws IOException {
        var out = socket.getOutputStream();
        out.write("""
                POST /manage/v1/keys HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: 1000

                """.formatted(TestKeys.ADMIN).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void trickle() throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            beginPost(socket);
            socket.getOutputStream().write('{');
            // To the end: the connection is closed too.
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
        }
    }

    @Test
    void aBodyThatArrivesInTimeIsNotCutOff() {
        TestKeys.asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Prompt", "scopes", new String[] {"read"}))
                .post("/manage/v1/keys")
                .then()
                .statusCode(201)
                .body("name", equalTo("Prompt"));
    }

    @Test
    void whatHasArrivedIsNotLateHoweverLongItIsWorkedOn() {
        TestKeys.asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "Empty lines",
                        "body",
                        Map.of("format", "markdown", "value", "```\na" + "\n".repeat(150_000) + "b\n```")))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201);
    }

    /** What a client cannot be made to send. */
    private String exchange(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
