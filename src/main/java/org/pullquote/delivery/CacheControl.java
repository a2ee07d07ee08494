package org.pullquote.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long others may keep answers (RFC 9111, section 5.2.2, and RFC 5861). */
@ApplicationScoped
public class CacheControl {
    private final DeliverySettings settings;
    private final Clock clock;
    private final String usual;

    /** In seconds, how long an answer is used at all that is right for ever. */
    private final long longest;

    CacheControl(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.usual = within(Long.MAX_VALUE);
        var cache = settings.cache();
        this.longest = longer(cache.maxAge(), cache.sharedMaxAge())
                + longer(cache.staleWhileRevalidate(), cache.staleIfError());
    }

    /** Of an answer that is right until something changes. */
    String usual() {
        return usual;
    }

    /** Of an answer that is wrong from a moment on: no cache uses it after that, fresh or stale. */
    public String until(Instant end) {
        var seconds = Duration.between(clock.instant(), end).toSeconds();
        return seconds < longest ? within(Math.max(0, seconds)) : usual;
    }

    private static long longer(Duration one, Duration other) {
        return Math.max(one.toSeconds(), other.toSeconds());
    }

    private String within(long seconds) {
        var cache = settings.cache();
        var own = Math.min(cache.maxAge().toSeconds(), seconds);
        if (!settings.open()) {
            return "private, max-age=%d".formatted(own);
        }
        var shared = Math.min(cache.sharedMaxAge().toSeconds(), seconds);
        var stale = seconds - Math.max(own, shared);
        return "public, max-age=%d, s-maxage=%d, stale-while-revalidate=%d, stale-if-error=%d"
                .formatted(
                        own,
                        shared,
                        Math.min(cache.staleWhileRevalidate().toSeconds(), stale),
                        Math.min(cache.staleIfError().toSeconds(), stale));
    }
}
