package org.pullquote.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.conditional.ETag;

/**
 * What a request of the delivery side is answered with. It depends on the request's path and query and on the public state
 * alone, never on its other headers, so that it can be kept and sent again.
 */
public sealed interface Answer {
    /** The surrogate keys under which the answer is purged. */
    Keys keys();

    /**
     * A JSON document.
     *
     * @param body finished bytes, UTF-8
     * @param links the {@code Link} header, empty if there is none
     * @param expires from when on it is wrong, if that is known
     */
    record Found(
            byte[] body,
            ETag tag,
            Instant lastModified,
            Keys keys,
            String links,
            @Nullable Instant expires) implements Answer {
        Found(byte[] body, Instant lastModified, Keys keys, String links) {
            this(body, ETag.weakOf(body), lastModified, keys, links, null);
        }

        /** The same, wrong from a moment on, if that is known. */
        public Found until(@Nullable Instant end) {
            return new Found(body, tag, lastModified, keys, links, end);
        }
    }

    /** The same thing under the path that it has now. */
    record Moved(String path, Keys keys) implements Answer {}
}
