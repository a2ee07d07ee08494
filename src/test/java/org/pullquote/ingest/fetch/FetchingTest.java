package org.pullquote.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.ingest.read.Unreadable;

/** What is fetched, and what is refused and why. */
class FetchingTest {
    private final Archive archive = new Archive();
    private final Names names = new Names();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        archive.close();
    }

    private record Settings(Set<String> hosts, List<CidrAddress> networks, Set<Integer> ports, Duration timeout)
            implements FetchSettings {
        @Override
        public Optional<Set<String>> allowedHosts() {
            return Optional.of(hosts);
        }

        @Override
        public Optional<List<CidrAddress>> allowedNetworks() {
            return Optional.of(networks);
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(1_000_000));
        }
    }

    /** Names that mean one address after the other. */
    private static final class Names implements DnsResolver {
        private final Map<String, Deque<InetAddress[]>> answers = new HashMap<>();

        void add(String name, String... addresses) throws UnknownHostException {
            var all = new InetAddress[addresses.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(addresses[i]);
            }
            answers.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(all);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var known = answers.get(host);
            return known == null
                    ? InetAddress.getAllByName(host)
                    : known.size() > 1 ? known.removeFirst() : known.getFirst();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private Settings settings(Set<String> hosts, String... networks) {
        return new Settings(
                hosts,
                List.of(networks).stream().map(Inet::parseCidrAddress).toList(),
                Set.of(80, 443, archive.port()),
                Duration.ofSeconds(60));
    }

    private Fetched fetch(Settings settings, String address) {
        var fetching = new Fetching(settings, names);
        return fetching.fetch(URI.create(address.replace("PORT", "" + archive.port())), folder.resolve("fetched"));
    }

    private String fetched() throws IOException {
        return Files.readString(folder.resolve("fetched"));
    }

    private void assertRefused(Settings settings, String address, String why) {
        assertThatThrownBy(() -> fetch(settings, address))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    @Test
    void anAllowedHostIsFetchedFrom() throws IOException {
        archive.at("/a", Archive.content("text/html; charset=utf-8", "<p>Brücke".getBytes(UTF_8)));

        var answer = fetch(settings(Set.of("LOCALHOST")), "http://localhost:PORT/a#top");

        assertThat(answer.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(fetched()).isEqualTo("<p>Brücke");
    }

    @Test
    void anAllowedNetworkIsFetchedFrom() throws IOException {
        archive.at("/a", Archive.content("text/plain", "It opened.".getBytes(UTF_8)));

        fetch(settings(Set.of(), "127.0.0.0/8"), "http://127.0.0.1:PORT/a");

        assertThat(fetched()).isEqualTo("It opened.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "https://192.168.0.1/"
            })
    void withoutTheSettingWhatIsInternalIsRefused(String address) {
        archive.at("/", Archive.content("text/plain", "secret".getBytes(UTF_8)));

        assertRefused(settings(Set.of()), address, "is internal");
        assertThat(archive.asked()).isEmpty();
    }

    @Test
    void aNameWithAnInternalAddressIsRefused() throws UnknownHostException {
        archive.at("/", Archive.content("text/plain", "secret".getBytes(UTF_8)));
        names.add("inside.example", "127.0.0.1");
        names.add("both.example", "1.1.1.1", "127.0.0.1");

        assertRefused(settings(Set.of()), "http://inside.example:PORT/", "The host inside.example is internal");
        assertRefused(settings(Set.of()), "http://both.example:PORT/", "The host both.example is internal");
        assertThat(archive.asked()).isEmpty();
    }

    @Test
    void whatIsConnectedToIsWhatWasChecked() throws IOException {
        archive.at("/a", Archive.content("text/plain", "It opened.".getBytes(UTF_8)));
        names.add("rebound.example", "127.0.0.2");
        names.add("rebound.example", "127.0.0.1");

        fetch(settings(Set.of(), "127.0.0.2/32"), "http://rebound.example:PORT/a");
        assertThat(archive.asked()).containsExactly("127.0.0.2/a");

        assertRefused(settings(Set.of(), "127.0.0.2/32"), "http://rebound.example:PORT/a", "is internal");
        assertThat(archive.asked()).hasSize(1);
    }

    @Test
    void aRedirectIsFollowed() {
        archive.at("/old", Archive.redirect("/new?x=a b"));
        archive.at("/new", Archive.content("text/plain", "It opened.".getBytes(UTF_8)));

        var answer = fetch(settings(Set.of("localhost")), "http://localhost:PORT/old");

        assertThat(answer.address().toString()).endsWith("/new?x=a%20b");
    }

    @Test
    void aRedirectToSomethingInternalIsRefused() {
        archive.at("/old", Archive.redirect("http://127.0.0.1:" + archive.port() + "/secret"));
        archive.at("/secret", Archive.content("text/plain", "secret".getBytes(UTF_8)));

        assertRefused(settings(Set.of("localhost")), "http://localhost:PORT/old", "The host 127.0.0.1 is internal");
        assertThat(archive.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://localhost/",
                "http://user:pass@localhost/",
                "http://localhost:22/",
                "http:///nowhere",
                "http://2130706433/"
            })
    void aRedirectMustLeadToAnAddressThatMayBeAskedFor(String location) {
        archive.at("/old", Archive.redirect(location));

        assertRefused(settings(Set.of("localhost")), location, "");
        assertRefused(settings(Set.of("localhost")), "http://localhost:PORT/old", "");
        assertThat(archive.asked()).hasSize(1);
    }

    @Test
    void redirectsEnd() {
        archive.at("/", Archive.redirect("/again"));

        assertRefused(settings(Set.of("localhost")), "http://localhost:PORT/", "redirected more than 5 times");
        assertThat(archive.asked()).hasSize(6);
    }

    @Test
    void whatIsSmallOnlyAsItIsPackedIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50_000_000]);
        }
        archive.at("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Archive.send(exchange, packed.toByteArray());
        });

        assertRefused(settings(Set.of("localhost")), "http://localhost:PORT/bomb", "larger than 1000000 bytes");
        assertThat(Files.size(folder.resolve("fetched"))).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void whoAnswersSlowlyIsGivenUp() {
        var done = new CountDownLatch(1);
        archive.at("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var hasty = new Settings(Set.of("localhost"), List.of(), Set.of(archive.port()), Duration.ofMillis(300));

        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertRefused(hasty, "http://localhost:PORT/slow", "not there in full"));
        done.countDown();
    }

    @Test
    void whatIsTooLargeIsLeftAtOnce() {
        var done = new CountDownLatch(1);
        archive.at("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1_100_000]);
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertRefused(
                        settings(Set.of("localhost")), "http://localhost:PORT/endless", "larger than 1000000 bytes"));
        done.countDown();
    }

    @Test
    void whatIsNotThereIsToldByItsStatus() {
        assertRefused(settings(Set.of("localhost")), "http://localhost:PORT/nothing", "It answered 404.");
        assertRefused(settings(Set.of()), "http://nowhere.invalid/", "There is no host nowhere.invalid.");
    }

    @Test
    void refusalsLeaveNothingOpen() {
        var fetching = new Fetching(settings(Set.of()), names);

        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> fetching.fetch(
                            URI.create("http://127.0.0.1:" + archive.port() + "/"), folder.resolve("fetched")))
                    .hasMessageContaining("is internal");
        }
    }
}
