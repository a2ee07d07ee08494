package org.pullquote.delivery.cdn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.Change;
import org.pullquote.edition.ChangeWatch;
import org.pullquote.edition.Progress;
import org.pullquote.edition.StoredTails;

/**
 * Follows the log and sends the CDN the surrogate keys of what changed. One replica at a time does so, and goes on where the last
 * one was: keys that were not taken are sent again, after ever longer pauses or when the CDN asks for them, and none is left out.
 */
@ApplicationScoped
class CdnPurging {
    private static final Logger LOG = Logger.getLogger(CdnPurging.class);
    private static final String NAME = "cdn";
    private static final int CHANGES = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

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
            var read = tails.next(NAME, CHANGES, (changes, place) -> purge(url, changes, place));
            pause = FIRST_PAUSE;
            return read;
        } catch (NotPurged failure) {
            var wait = failure.retryAfter.compareTo(pause) > 0 ? failure.retryAfter : pause;
            LOG.warnf("The CDN was not purged, next try in %d s: %s", wait.toSeconds(), failure.getMessage());
            notBefore = System.nanoTime() + wait.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            return 0;
        }
    }

    /**
     * One request, so that what a CDN with a limit has taken is not sent again: of as many changes as fit it, or of a part of
     * one that is too much for it.
     *
     * @param place how many keys of the first change, in their order, were taken; null for none
     */
    private Progress purge(URI url, List<Change> changes, @Nullable String place) {
        var first = changes.getFirst();
        if (first.keys().size() > settings.batch()) {
            var all = first.keys().stream().sorted().toList();
            var from = place == null ? 0 : Integer.parseInt(place);
            var to = Math.min(from + settings.batch(), all.size());
            send(url, all.subList(from, to));
            return new Progress(first.seq(), to < all.size() ? Integer.toString(to) : null);
        }
        Set<String> keys = Set.of();
        var done = first.seq();
        for (var change : changes) {
            var more = new LinkedHashSet<>(keys);
            more.addAll(change.keys());
            if (more.size() > settings.batch()) {
                break;
            }
            keys = more;
            done = change.seq();
        }
        send(url, List.copyOf(keys));
        return Progress.done(done);
    }

    private void send(URI url, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try {
            var body = mapper.writeValueAsString(Map.of(settings.member(), keys));
            var request = HttpRequest.newBuilder(url)
                    .timeout(settings.timeout())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            settings.credential().ifPresent(value -> request.setHeader(settings.header(), value));
            var answer = client().send(request.build(), BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new NotPurged("it answered " + answer.statusCode(), retryAfter(answer.headers()));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Every text can be written", impossible);
        } catch (IOException failure) {
            throw new NotPurged(failure.toString(), Duration.ZERO);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new NotPurged("the application stops", Duration.ZERO);
        }
    }

    /** In seconds, as limits tell it (RFC 9110, section 10.2.3); a date is left to the pauses of one's own. */
    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(SECONDS.asMatchPredicate())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .orElse(Duration.ZERO);
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
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        NotPurged(String reason, Duration retryAfter) {
            super(reason);
            this.retryAfter = retryAfter;
        }
    }
}
