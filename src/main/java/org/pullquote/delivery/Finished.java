package org.pullquote.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.conditional.ETag;
import org.pullquote.platform.conditional.Preconditions;

/**
 * An answer as it is sent, but for what the headers of the request decide: whether it is sent at all, and in which coding.
 *
 * @param headers in the order in which they are sent; with 304, too, except {@code Content-Type}
 * @param purged the surrogate keys by which a change makes it wrong
 * @param validators nothing for a redirect
 * @param expires from when on it is wrong, if that is known: {@code Cache-Control} is then of the moment at which it is sent
 */
public record Finished(
        int status,
        byte[] body,
        Map<String, String> headers,
        Set<String> purged,
        Optional<Validators> validators,
        @Nullable Instant expires) {

    /** What conditions are compared with (RFC 9110, section 8.8). */
    public record Validators(ETag tag, Instant lastModified) {
        /** Whether a request with these conditions has the answer already. */
        public boolean areKnown(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
            return new Preconditions(ifNoneMatch, ifModifiedSince).notModified(tag, lastModified);
        }
    }
}
