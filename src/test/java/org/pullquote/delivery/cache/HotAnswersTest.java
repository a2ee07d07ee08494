package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.delivery.cache.Plain.get;
import static org.pullquote.delivery.cache.Plain.plain;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.WithdrawalReason;

/** An answer from memory is the one that the REST layer would give. */
@QuarkusTest
class HotAnswersTest {
    @Inject
    Newsroom newsroom;

    @Inject
    AnswerCache cache;

    @Test
    void aHotAnswerIsTheColdOne() {
        newsroom.story("hot").publish();
        for (var path :
                List.of("/v1/articles/hot", "/v1/articles/hot?include=quotes&body=html", "/v1/articles?limit=3")) {
            var cold = get(path);
            assertThat(cache.find(Addresses.canonical(path))).as(path).isNotNull();
            var hot = get(path);
            assertThat(hot.asByteArray()).isEqualTo(cold.asByteArray());
            assertThat(hot.statusCode()).isEqualTo(200);
            assertThat(undated(hot)).containsExactlyInAnyOrderElementsOf(undated(cold));
        }
    }

    @Test
    void whatIsNotThereIsToldAsByTheRestLayer() {
        newsroom.story("cold-gone").publish();
        var id = get("/v1/articles/cold-gone").path("id").toString();
        newsroom.withdraw(UUID.fromString(id), WithdrawalReason.WITHDRAWN);
        for (var path : List.of("/v1/articles/cold-gone", "/v1/articles/cold-never")) {
            var direct = get(path);
            var rest = get(path + "?body=blocks");
            assertThat(direct.statusCode())
                    .as(path)
                    .isEqualTo(rest.statusCode())
                    .isGreaterThanOrEqualTo(404);
            assertThat(direct.asString()).isEqualTo(rest.asString());
            assertThat(undated(direct)).containsExactlyInAnyOrderElementsOf(undated(rest));
            var head = plain().head(path);
            assertThat(head.statusCode()).isEqualTo(direct.statusCode());
            assertThat(head.asByteArray()).isEmpty();
        }
    }

    @Test
    void conditionsAndMethodsWorkOnHotAnswers() {
        newsroom.story("hot-conditions").publish();
        var path = "/v1/articles/hot-conditions";
        var whole = get(path);
        var tag = whole.header("ETag");
        for (var condition : List.of(tag, tag.substring(2), "*", "\"other\", " + tag)) {
            plain().header("If-None-Match", condition)
                    .header("If-Modified-Since", "Sat, 10 Jan 2015 10:01:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", is(tag))
                    .header("Vary", is("Accept-Encoding, Accept"))
                    .header("Cache-Control", startsWith("public"))
                    .header("Surrogate-Key", startsWith("article:"))
                    .header("Content-Type", is((String) null))
                    .body(is(""));
        }
        plain().header("If-None-Match", "\"other\"", tag).get(path).then().statusCode(304);
        plain().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", "Sat, 10 Jan 2026 10:01:00 GMT")
                .get(path)
                .then()
                .statusCode(200);
        plain().header("If-Modified-Since", whole.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(304);
        plain().head(path)
                .then()
                .statusCode(200)
                .header("ETag", is(tag))
                .header("Content-Length", is(String.valueOf(whole.asByteArray().length)));
        plain().options(path).then().statusCode(200).header("Allow", containsString("GET"));
        plain().accept("text/html").get(path).then().statusCode(406);
        plain().accept("text/html, application/json;q=0.5").get(path).then().statusCode(200);
    }

    @Test
    void everyCodingOfAHotAnswerIsMadeOnceAndIsTheSame() {
        newsroom.story("hot-coded")
                .says(newsroom.source("hot-coder", SourceKind.PERSON))
                .publish();
        var path = "/v1/articles/hot-coded";
        var whole = get(path).asByteArray();
        for (var i = 0; i < 2; i++) {
            for (var coding : List.of("br", "gzip")) {
                var coded = plain().header("Accept-Encoding", coding).get(path);
                assertThat(coded.header("Content-Encoding")).isEqualTo(coding);
                assertThat(coded.asByteArray().length).isLessThan(whole.length);
                plain().header("Accept-Encoding", coding)
                        .head(path)
                        .then()
                        .header("Content-Encoding", is(coding))
                        .header("Content-Length", is(String.valueOf(coded.asByteArray().length)));
            }
            assertThat(given().header("Accept-Encoding", "gzip").get(path).asByteArray())
                    .isEqualTo(whole);
        }
        plain().header("Accept-Encoding", "identity;q=0, zstd")
                .get(path)
                .then()
                .statusCode(406)
                .body("detail", is("This answers br or gzip or identity, which Accept-Encoding does not take."));
        assertThat(cache.find(path).form(Coding.GZIP)).isSameAs(cache.find(path).form(Coding.GZIP));
    }

    @Test
    void whatNoAddressMayHaveInItIsNoFaultOfTheServer() throws Exception {
        newsroom.story("hot-odd").publish();
        newsroom.story("hot-odd-old").publish().renamed("hot-odd-new").publish();
        for (var target : List.of(
                "/v1/articles/hot-odd?fields=a|b",
                "/v1/articles/hot-odd?fields=\"",
                "/v1/articles/hot-odd?fields=%zz",
                "/v1/articles/hot-odd|",
                "/v1/articles/hot-odd%",
                "/v1/articles/hot-odd-old?fields=title|",
                "/v1/articles/hot-odd-old?fields=title,{slug}",
                "/v1/articles?tag={a}",
                "/v1/sources/{a}",
                "/v1/tags/%7Ba%7D")) {
            for (var encoding : List.of("gzip", ";", ",;=")) {
                assertThat(status(target, encoding)).as(target + " " + encoding).isBetween(200, 499);
            }
        }
    }

    @Test
    void whatNoChangePurgesIsNotKept() throws IOException {
        newsroom.story("hot-told").publish();
        for (var path : List.of(
                "/v1/articles/../changes?limit=1", "/v1/articles/%2e%2e/changes?limit=1", "/v1/articles/hot%2Dtold")) {
            assertThat(status(path, "identity")).isEqualTo(404);
            assertThat(cache.find(path)).as(path).isNull();
        }
    }

    @Test
    void aHotAnswerIsForThoseWhoTakeJson() {
        newsroom.story("hot-json").publish();
        var path = "/v1/articles/hot-json";
        get(path);
        for (var taken : List.of(
                "*/*",
                "application/*",
                "Application/JSON",
                "text/html, application/json;q=0.1",
                "text/html,*/*;q=0.1",
                "application/json; charset=utf-8",
                "*/*;q=0, application/json")) {
            plain().header("Accept", taken).get(path).then().statusCode(200);
        }
        for (var refused : List.of(
                "application/json-patch+json",
                "application/json-seq, text/html",
                "application/json;q=0",
                "application/json;q=0, */*",
                "application/*;q=0, */*",
                "text/html;level=\"*/*\"")) {
            for (var cold : List.of("", "?include=links")) {
                plain().header("Accept", refused)
                        .get(path + cold)
                        .then()
                        .statusCode(406)
                        .body("code", is("not-acceptable"));
            }
        }
    }

    /** The status of a request that no client library would send. */
    private static int status(String target, String encoding) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\nConnection: close\r\n\r\n"
                            .formatted(target, encoding)
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    /** All headers but the time at which the answer was made. */
    private static List<Header> undated(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                .toList();
    }
}
