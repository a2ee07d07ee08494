package org.pullquote.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.edition.SourceKind;

/** Reading while the desk has every thread that there is for requests, as when its tables are locked. */
@QuarkusTest
class BusyDeskTest {
    /** More than the server's worker threads. */
    private static final int THREADS = 300;

    /** More than may wait for a connection. */
    private static final int READERS = 1_200;

    private static final int PATIENCE_MILLISECONDS = 5_000;

    @Inject
    Vertx vertx;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryDatabase database;

    @Test
    void aDeskThatKeepsEveryThreadSlowsNoReader() {
        newsroom.story("unhurried")
                .says(newsroom.source("unhurried-witness", SourceKind.PERSON))
                .publish();
        var path = "/v1/articles/unhurried";
        var release = new CountDownLatch(1);
        try {
            for (var i = 0; i < THREADS; i++) {
                vertx.executeBlocking(
                        () -> {
                            release.await();
                            return null;
                        },
                        false);
            }
            read(path, "identity").statusCode(200);
            read(path, "gzip").statusCode(200).header("Content-Encoding", is("gzip"));
            for (var list : new String[] {"articles", "quotes", "sources", "links", "sections", "tags", "authors"}) {
                read("/v1/" + list + "?limit=7", "identity").statusCode(200);
            }
            read("/v1/changes?limit=7", "identity").statusCode(200);
            read("/v1/articles/never-hurried", "identity").statusCode(404);
        } finally {
            release.countDown();
        }
    }

    @Test
    void readersBeyondThoseThatMayWaitAreToldToComeAgain() {
        var release = new CountDownLatch(1);
        var refused = new AtomicInteger();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < READERS; i++) {
                readers.submit(() -> {
                    try {
                        database.read(_ -> waitFor(release));
                    } catch (HttpProblem problem) {
                        refused.incrementAndGet();
                    }
                });
            }
            // The others wait for a connection meanwhile.
            Eventually.is(() -> refused.get() > 0, true);
            release.countDown();
        }
        read("/v1/articles?limit=9", "identity").statusCode(200);
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    private static ValidatableResponse read(String path, String coding) {
        var patience = HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", PATIENCE_MILLISECONDS);
        return given().config(RestAssuredConfig.config()
                        .httpClient(patience)
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", coding)
                .get(path)
                .then();
    }
}
