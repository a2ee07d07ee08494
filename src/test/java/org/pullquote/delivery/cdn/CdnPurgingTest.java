package org.pullquote.delivery.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.TaxonKind;

@QuarkusTest
@TestProfile(CdnPurgingTest.WithCdn.class)
class CdnPurgingTest {
    private static final List<List<String>> PURGED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger();

    @Inject
    Newsroom newsroom;

    @Test
    void whatChangesIsPurgedInBatchesAndAgainUntilTheCdnTakesIt() {
        REFUSALS.set(2);
        var tag = newsroom.taxon(TaxonKind.TAG, "purged");
        newsroom.story("purged").tags(tag).publish();
        var changed = List.of("slug:purged", "articles", "under:tag:" + tag.id(), "tag:" + tag.id());
        Eventually.is(() -> all().containsAll(changed), true);
        assertThat(REFUSALS).hasNegativeValue();
        assertThat(PURGED).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 4));
        PURGED.clear();
        newsroom.story("purged-next").publish();
        Eventually.is(() -> all().contains("slug:purged-next"), true);
        assertThat(all()).doesNotContain("slug:purged");
    }

    private static List<String> all() {
        var all = new ArrayList<String>();
        PURGED.forEach(all::addAll);
        return all;
    }

    /** With a server in a CDN's place, which takes four keys at once, if they come with its key. */
    public static class WithCdn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/purge", WithCdn::purge);
                server.start();
                return Map.of(
                        "pullquote.cdn.purge-url",
                        "http://127.0.0.1:%d/purge"
                                .formatted(server.getAddress().getPort()),
                        "pullquote.cdn.member",
                        "tags",
                        "pullquote.cdn.credential",
                        "Bearer purger",
                        "pullquote.cdn.batch",
                        "4");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void purge(HttpExchange exchange) throws IOException {
            try (exchange) {
                var tags =
                        new ObjectMapper().readTree(exchange.getRequestBody()).path("tags");
                var known = "Bearer purger".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                var taken = known && REFUSALS.getAndDecrement() <= 0;
                if (taken) {
                    var batch = new ArrayList<String>();
                    tags.forEach(tag -> batch.add(tag.textValue()));
                    PURGED.add(batch);
                }
                exchange.sendResponseHeaders(taken ? 200 : 503, -1);
            }
        }
    }
}
