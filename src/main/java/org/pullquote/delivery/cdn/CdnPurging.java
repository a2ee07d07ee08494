package org.pullquote.delivery.cdn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.Change;
import org.pullquote.edition.ChangeWatch;
import org.pullquote.edition.StoredTails;

/**
 * Follows the log and sends the CDN the surrogate keys of what changed. One replica at a time does so, and goes on where the last
 * one was: keys that were not taken are sent again, after ever longer pauses, and none is left out.
 */
@ApplicationScoped
class CdnPurging {
    private static final Logger LOG = Logger.getLogger(CdnPurging.class);
    private static final String NAME = "cdn";
    private static final int CHANGES = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final CdnSettings settings;
    private final ChangeWatch watch;
    private final StoredTails tails;
    private final ObjectMapper mapper;

    // Of the watch's thread alone.
    private @Nullable HttpClient http;
    private Duration pause = FIRST_PAUSE;
    private long notBefore = System.nanoTime();

    CdnPurging(CdnSettings settings, ChangeWatch watch, StoredTails tails, ObjectMapper mapper) {
        this.settings = settings;
        this.watch = watch;
        this.tails = tails;
        this.mapper = mapper;
    }

    void start(@Observes StartupEvent start) {
        settings.purgeUrl().ifPresentOrElse(url -> watch.follow(NAME, () -> step(url)), () -> tails.forget(NAME));
    }

    private int step(URI url) {
        if (System.nanoTime() - notBefore < 0) {
            return 0;
        }
        try {
            var read = tails.next(NAME, CHANGES, changes -> purge(url, changes));
            pause = FIRST_PAUSE;
            return read;
        } catch (NotPurged failure) {
            LOG.warnf("The CDN was not purged, next try in %d s: %s", pause.toSeconds(), failure.getMessage());
            notBefore = System.nanoTime() + pause.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            return 0;
        }
    }

    private void purge(URI url, List<Change> changes) {
        var keys = new LinkedHashSet<String>();
        changes.forEach(change -> keys.addAll(change.keys()));
        var all = List.copyOf(keys);
        for (var from = 0; from < all.size(); from += settings.batch()) {
            send(url, all.subList(from, Math.min(from + settings.batch(), all.size())));
        }
    }

    private void send(URI url, List<String> keys) {
        try {
            var body = mapper.writeValueAsString(Map.of(settings.member(), keys));
            var request = HttpRequest.newBuilder(url)
                    .timeout(settings.timeout())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            settings.credential().ifPresent(value -> request.setHeader(settings.header(), value));
            var status =
                    client().send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new NotPurged("it answered " + status);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Every text can be written", impossible);
        } catch (IOException failure) {
            throw new NotPurged(failure.toString());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new NotPurged("the application stops");
        }
    }

    /** Made when there is something to send: its encryption takes a while to set up, which most starts need not wait for. */
    private HttpClient client() {
        var made = http == null
                ? HttpClient.newBuilder().connectTimeout(settings.timeout()).build()
                : http;
        http = made;
        return made;
    }

    /** The CDN has not taken the keys. */
    private static final class NotPurged extends RuntimeException {
        NotPurged(String reason) {
            super(reason);
        }
    }
}
