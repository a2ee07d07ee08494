package org.pullquote.delivery.cdn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.pullquote.platform.Bounds;

/** How a CDN is told what to purge: with a POST of a JSON object that lists surrogate keys. */
@ConfigMapping(prefix = "pullquote.cdn")
public interface CdnSettings {
    /** Where to; without it nobody is told. */
    Optional<URI> purgeUrl();

    /** The member of the object that has the keys: {@code surrogate_keys} for Fastly, {@code tags} for Cloudflare. */
    @WithDefault("surrogate_keys")
    String member();

    /** The header that lets one purge: {@code Authorization}, or {@code Fastly-Key}. */
    @WithDefault("Authorization")
    String header();

    /** Its whole value; without it the header is not sent. */
    Optional<String> credential();

    /** How many keys one request may have. */
    @WithDefault("256")
    @Bounds(least = "1", most = "10000")
    int batch();

    /** How long the CDN may take to answer. */
    @WithDefault("10s")
    @Bounds(least = "100ms", most = "10m")
    Duration timeout();
}
