package org.pullquote.ingest.fetch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.pullquote.ingest.read.Unreadable;

/** Fetches from the web into a file, within bounds of place, size and time. */
@ApplicationScoped
public class Fetching {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String AGENT = "Pullquote (importer; a newsroom asked for this page)";
    private static final String WANTED = "application/atom+xml, application/rss+xml, application/feed+json, text/html,"
            + " application/xml;q=0.9, application/json;q=0.9, */*;q=0.5";

    private final FetchSettings settings;
    private final CloseableHttpClient client;

    @Inject
    Fetching(FetchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names by which hosts are found */
    Fetching(FetchSettings settings, DnsResolver names) {
        this.settings = settings;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(settings, names))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT))
                                .setSocketTimeout(Timeout.of(SILENCE))
                                .build())
                        // Who asks sees to it that there are not too many; nobody waits for another's connection.
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .setMaxConnPerRoute(Integer.MAX_VALUE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(SILENCE))
                        .build())
                // Every hop is looked at here, and every connection is made to an address that was.
                .disableRedirectHandling()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent(AGENT)
                .build();
    }

    /**
     * Whether this is an address that may be asked for; whether its host may be connected to turns out then.
     *
     * @throws Unreadable if not
     */
    public void require(URI address) {
        WebAddress.require(address, settings.ports());
    }

    /**
     * Fetches what is at an address, unpacked.
     *
     * @throws Unreadable if it may not or cannot be fetched
     */
    public Fetched fetch(URI address, Path into) {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        var next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            require(next);
            switch (ask(next, into, deadline)) {
                case Answer.Content content -> {
                    return new Fetched(next, content.type());
                }
                case Answer.Elsewhere elsewhere -> next = WebAddress.resolve(next, elsewhere.location());
            }
        }
        throw new Unreadable("It was redirected more than %d times.".formatted(MOST_REDIRECTS));
    }

    /** What was answered to one request. */
    private sealed interface Answer {
        record Content(String type) implements Answer {}

        record Elsewhere(String location) implements Answer {}
    }

    private Answer ask(URI address, Path into, long deadline) {
        var request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, WANTED);
        // Silence is bounded by the client; this bounds who says a byte now and then.
        var alarm = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
        try (var response = client.executeOpen(HttpHost.create(address), request, null)) {
            return answer(request, response, into);
        } catch (UnknownHostException unknown) {
            throw new Unreadable("There is no host %s.".formatted(address.getHost()), null, unknown);
        } catch (SSLException refused) {
            throw new Unreadable("Its certificate or its encryption is not accepted.", null, refused);
        } catch (IOException failure) {
            throw new Unreadable(
                    System.nanoTime() >= deadline
                            ? "It was not there in full after %s.".formatted(seconds(settings.timeout()))
                            : "It did not answer, or broke off.",
                    null,
                    failure);
        } finally {
            alarm.cancel(false);
        }
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " seconds";
    }

    private Answer answer(HttpGet request, ClassicHttpResponse response, Path into) throws IOException {
        return switch (response.getCode()) {
            case 200 -> {
                keep(request, response, into);
                yield new Answer.Content(
                        header(response, HttpHeaders.CONTENT_TYPE).orElse(""));
            }
            case 301, 302, 303, 307, 308 ->
                new Answer.Elsewhere(header(response, HttpHeaders.LOCATION)
                        .orElseThrow(() -> new Unreadable("It was redirected to nowhere.")));
            default -> throw new Unreadable("It answered %d.".formatted(response.getCode()));
        };
    }

    private void keep(HttpGet request, ClassicHttpResponse response, Path into) throws IOException {
        long most = settings.maxSize().asLongValue();
        var entity = response.getEntity();
        if (entity == null) {
            throw new Unreadable("The answer is empty.");
        }
        try (var content = entity.getContent();
                var out = Files.newOutputStream(into)) {
            var buffer = new byte[1 << 16];
            long kept = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                kept += read;
                if (kept > most) {
                    request.abort(); // Else the rest would be read before the connection is closed.
                    throw new Unreadable("It is larger than %d bytes.".formatted(most));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(header -> header.getValue());
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }
}
