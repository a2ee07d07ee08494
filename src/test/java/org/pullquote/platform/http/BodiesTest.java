package org.pullquote.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.Configured;
import org.pullquote.Eventually;
import org.pullquote.LoggedErrors;
import org.pullquote.access.TestKeys;

/** Bodies that a client seldom sends: without their length, and with work that outlasts the time to send one. */
@QuarkusTest
@TestProfile(Configured.class)
class BodiesTest {
    private static final String FORM = "multipart/form-data; boundary=edge";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Vertx vertx;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "/manage/v1/keys, application/json",
        "/manage/v1/articles, application/json",
        "/manage/v1/imports, text/plain",
        "/manage/v1/imports, " + FORM,
        "/manage/v1/media, " + FORM
    })
    void aBodyWithoutItsLengthIsRefusedWhereItIsTooLong(String path, String type) throws Exception {
        var text = "x".repeat(1 << 20) + "x";
        var body = chunks(type.equals(FORM) ? form(text) : text);
        var errors = LoggedErrors.during(() -> assertThat(answered(path, type, "Transfer-Encoding: chunked", body))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "larger than 1048576 bytes (quarkus.http.limits.max-body-size)"));
        assertThat(errors).isEmpty();
    }

    /** Which has no header for the end of a connection, and takes an answer with one for none (RFC 9113, section 8.2.2). */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void overHttp2TheAnswerIsTheSame(boolean told) throws Exception {
        var body = Buffer.buffer("x".repeat((1 << 20) + 1));
        var client = http2();
        var answer = request(client, "/manage/v1/articles", "application/json")
                .compose(request -> {
                    request.setChunked(!told);
                    if (told) {
                        request.putHeader("Content-Length", String.valueOf(body.length()));
                    }
                    request.write(body);
                    return request.response();
                })
                .compose(response -> response.body().map(read -> response.statusCode() + " " + read));

        assertThat(awaited(answer)).startsWith("413 ").contains("larger than 1048576 bytes");
        client.close();
    }

    /** Whose requests have nothing to do with each other, and come of several readers where a proxy is in between. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void overHttp2WhatIsTooLongEndsNoOtherRequestOnTheConnection(boolean told) throws Exception {
        var client = http2();
        var other = awaited(request(client, "/manage/v1/imports", "text/plain"));
        other.setChunked(true).write("The ferry came. ".repeat(100));

        var body = Buffer.buffer("x".repeat((1 << 20) + 1));
        var tooLong = awaited(request(client, "/manage/v1/articles", "application/json"));
        var reset = Promise.<Long>promise();
        tooLong.exceptionHandler(failure -> {
            if (failure instanceof StreamResetException end) reset.tryComplete(end.getCode());
        });
        if (told) {
            tooLong.putHeader("Content-Length", String.valueOf(body.length())).sendHead();
        } else {
            tooLong.setChunked(true).write(body);
        }
        assertThat(awaited(tooLong.response().compose(HttpClientResponse::body)).toString())
                .contains("\"status\":413", "larger than 1048576 bytes")
                .endsWith("}");
        assertThat(awaited(reset.future())).as("NO_ERROR").isZero();

        other.end("And went.");
        assertThat(awaited(other.response()).statusCode()).isEqualTo(202);
        assertThat(other.connection()).isSameAs(tooLong.connection());
        client.close();
    }

    /** Which looks at the end of a stream before it looks at the answer. */
    @Test
    void overHttp2CurlHearsTheAnswerToo(@TempDir Path folder) throws Exception {
        assumeTrue(curl("--version").contains("HTTP2"), "There is no curl that speaks HTTP/2");
        var body = Files.write(folder.resolve("body"), new byte[5 << 20]);

        assertThat(curl(
                        "--http2-prior-knowledge",
                        "--header",
                        "Content-Type: application/json",
                        "--data-binary",
                        "@" + body,
                        "http://localhost:%d/manage/v1/articles".formatted(RestAssured.port)))
                .contains("\"status\":413", "larger than 1048576 bytes");
    }

    private static String curl(String... arguments) throws IOException {
        var curl = new ProcessBuilder(Stream.concat(Stream.of("curl", "--silent"), Stream.of(arguments))
                        .toList())
                .start();
        return new String(curl.getInputStream().readAllBytes(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void overHttp2WhatTricklesInEndsNoOtherRequestOnTheConnection(boolean told) throws Exception {
        var client = http2();
        var errors = LoggedErrors.during(() -> {
            var late = awaited(request(client, "/manage/v1/imports", "text/plain"));
            if (told) {
                late.putHeader("Content-Length", "1000");
            }
            late.setChunked(!told).write("The ferry came. ");
            assertThat(awaited(late.response()).statusCode()).isEqualTo(408);
            Eventually.is(BodiesTest::somebodyReadsABody, false);

            var other = awaited(request(client, "/manage/v1/imports", "text/plain"));
            other.end("The ferry came.");
            assertThat(awaited(other.response()).statusCode()).isEqualTo(202);
            assertThat(other.connection()).isSameAs(late.connection());
        });
        // The client of this test logs there as well.
        assertThat(errors).noneMatch(error -> error.startsWith("Answered") || error.startsWith("Failed"));
        client.close();
    }

    private static boolean somebodyReadsABody() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().startsWith(VertxInputStream.class.getName()));
    }

    @Test
    void aBodyWithoutItsTypeIsToldWhichAreTaken() throws IOException {
        assertThat(exchange("/manage/v1/keys", "Content-Length: 2", "{}"))
                .startsWith("HTTP/1.1 415")
                .contains("The body has no Content-Type. This takes application/json.");
    }

    @ParameterizedTest
    @CsvSource({
        "/manage/v1/keys, application/json, gzip",
        "/manage/v1/imports, text/plain, 'br, identity'",
        "/manage/v1/media, " + FORM + ", GZIP"
    })
    void aBodyThatIsEncodedIsRefused(String path, String type, String encoding) throws IOException {
        assertThat(answered(path, type, "Content-Length: 2\r\nContent-Encoding: " + encoding, "{}"))
                .startsWith("HTTP/1.1 415")
                .containsIgnoringCase("\r\nAccept-Encoding: identity\r\n")
                .contains("unsupported-content-encoding", "Content-Encoding is " + encoding);
    }

    @Test
    void aBodyThatSaysItIsAsItIsIsTaken() throws IOException {
        var framing = "Content-Length: 14\r\nContent-Encoding: identity";
        assertThat(answered("/manage/v1/imports", "text/plain", framing, "The ferry came"))
                .startsWith("HTTP/1.1 202");
    }

    @Test
    void aBodyWithoutItsLengthIsTakenUpToTheBound() throws IOException {
        var text = "x ".repeat((1 << 19) - 1);
        assertThat(answered("/manage/v1/imports", "text/plain", "Transfer-Encoding: chunked", chunks(text)))
                .startsWith("HTTP/1.1 202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", FORM})
    void whatHasArrivedIsNotLateHoweverLongItIsWorkedOn(String type) throws Exception {
        var text = "The ferry came. ".repeat(100);
        var body = type.equals(FORM) ? form(text) : text;
        try (var connection = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table desk.import_job in access exclusive mode");
            var answer = threads.submit(
                    () -> answered("/manage/v1/imports", type, "Content-Length: " + body.length(), body));
            Eventually.is(this::somebodyWaitsForFourSeconds, true);
            connection.rollback();
            assertThat(answer.get()).startsWith("HTTP/1.1 202");
        }
    }

    private boolean somebodyWaitsForFourSeconds() throws Exception {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("""
                        select from pg_locks
                        where not granted and relation = 'desk.import_job'::regclass and waitstart < now() - interval '4s'""")) {
            return found.next();
        }
    }

    private HttpClient http2() {
        return vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
    }

    private Future<HttpClientRequest> request(HttpClient client, String path, String type) {
        return client.request(HttpMethod.POST, server.getPort(), server.getHost(), path)
                .map(request -> request.putHeader("Authorization", "Bearer " + TestKeys.ADMIN)
                        .putHeader("Content-Type", type));
    }

    private static <T> T awaited(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static String form(String text) {
        return "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--edge--\r\n";
    }

    private static String chunks(String text) {
        return "%x\r\n%s\r\n0\r\n\r\n".formatted(text.length(), text);
    }

    private String answered(String path, String type, String framing, String body) throws IOException {
        return exchange(path, "Content-Type: " + type + "\r\n" + framing, body);
    }

    private String exchange(String path, String headers, String body) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n%s\r\n\r\n%s"
                                    .formatted(path, TestKeys.ADMIN, headers, body)
                                    .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
