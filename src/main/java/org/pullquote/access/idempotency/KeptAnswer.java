package org.pullquote.access.idempotency;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given.
 *
 * @param headers those of its own, without what every answer carries
 * @param body as it was sent; null if there was none, or if it held a secret
 * @param shownOnce whether the body held a secret
 */
public record KeptAnswer(
        int status,
        Map<String, List<String>> headers,
        @Nullable String body,
        boolean shownOnce) {}
