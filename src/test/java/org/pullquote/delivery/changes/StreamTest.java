package org.pullquote.delivery.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.StreamClient;
import org.pullquote.access.TestKeys;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.Log;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.database.EmbeddedDatabase;
import org.pullquote.platform.database.OwnDatabase;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class StreamTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Log log;

    @Inject
    ChangeStream stream;

    EmbeddedDatabase database; // injected by TestDatabase

    private static StreamClient open(Map<String, String> headers) throws IOException, InterruptedException {
        return StreamClient.open("/v1/changes/stream", headers);
    }

    @Test
    void changesComeAsTheyHappenAndAReaderThatComesAgainMissesNothing() throws Exception {
        List<String> ids;
        try (var reader = open(Map.of())) {
            assertThat(reader.header("Content-Type")).startsWith("text/event-stream");
            assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
            newsroom.taxon(TaxonKind.TAG, "streamed-1");
            newsroom.taxon(TaxonKind.TAG, "streamed-2");
            Eventually.is(() -> reader.urls("streamed").size(), 2);
            ids = List.copyOf(reader.ids());
        }
        newsroom.taxon(TaxonKind.TAG, "streamed-3");
        var second = ids.get(ids.size() - 2);
        try (var reader = open(Map.of("Last-Event-ID", second))) {
            newsroom.taxon(TaxonKind.TAG, "streamed-4");
            Eventually.is(
                    () -> reader.urls("streamed"),
                    List.of("/v1/tags/streamed-2", "/v1/tags/streamed-3", "/v1/tags/streamed-4"));
        }
        var page = given().urlEncodingEnabled(false).get("/v1/changes?since=" + second);
        assertThat(page.jsonPath().<String>getList("items.url")).contains("/v1/tags/streamed-4");
    }

    @Test
    void aReaderFarBehindCatchesUpFromTheLogAndThenHearsTheRestInOrder() throws Exception {
        var from = SyncToken.after(log.state().log(), log.state().last()).toString();
        log.write("/behind", 700, 0);
        try (var reader = open(Map.of("Last-Event-ID", from))) {
            log.write("/behind", 300, 0);
            Eventually.is(() -> reader.urls("/behind").size(), 1_000);
            assertThat(reader.ids()).doesNotHaveDuplicates();
            assertThat(reader.numbers()).isSorted();
        }
    }

    @Test
    void aReaderThatDoesNotReadIsDroppedAndTheOthersAreNotHarmed() throws Exception {
        Eventually.is(stream::size, 0);
        try (var good = open(Map.of());
                var slow = notReading()) {
            Eventually.is(stream::size, 2);
            var url = "/slow/" + "x".repeat(2_000);
            var written = 0;
            for (; written < 60 && stream.size() == 2; written++) {
                log.write(url, 100, 0);
            }
            Eventually.is(stream::size, 1);
            var all = 100 * written;
            Eventually.is(() -> good.urls("/slow").size(), all);
            assertThat(good.numbers()).isSorted();
            assertThat(slow.isConnected()).isTrue();
        }
    }

    @Test
    void theStreamBeatsWhileTheDatabaseIsAwayAndGoesOnAfterwards() throws Exception {
        try (var reader = open(Map.of())) {
            log.write("/before-outage", 1, 0);
            Eventually.is(() -> reader.urls("/before-outage").size(), 1);
            database.stop();
            var beats = reader.beats();
            Eventually.is(() -> reader.beats() > beats + 3, true);
            database.start();
            Eventually.is(() -> wrote("/after-outage"), true);
            Eventually.is(() -> reader.urls("/after-outage").isEmpty(), false);
        }
    }

    @Test
    void theStreamOfAKeyEndsWhenItIsRevokedAndThatOfAnotherGoesOn() throws Exception {
        var made = asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Partner", "scopes", List.of("read")))
                .post("/manage/v1/keys")
                .jsonPath();
        Eventually.is(stream::size, 0);
        try (var revoked = open(Map.of("Authorization", "Bearer " + made.getString("key")));
                var other = open(Map.of("Authorization", "Bearer " + TestKeys.ADMIN))) {
            Eventually.is(() -> revoked.beats() > 2, true);
            assertThat(stream.size()).isEqualTo(2);

            asAdmin()
                    .delete("/manage/v1/keys/{id}", made.getString("id"))
                    .then()
                    .statusCode(204);

            Eventually.is(stream::size, 1);
            var beats = other.beats();
            Eventually.is(() -> other.beats() > beats + 2, true);
        }
    }

    private boolean wrote(String url) {
        try {
            log.write(url, 1, 0);
            return true;
        } catch (RuntimeException stillAway) {
            return false;
        }
    }

    private static Socket notReading() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write("GET /v1/changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
