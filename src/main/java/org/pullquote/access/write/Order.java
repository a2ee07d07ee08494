package org.pullquote.access.write;

import org.jspecify.annotations.Nullable;
import org.pullquote.access.audit.Actor;
import org.pullquote.access.idempotency.Ticket;

/**
 * A write as it was asked for.
 *
 * @param action the {@code operationId}
 * @param path decoded, as it was asked for
 * @param address of the caller's network; of a proxy's caller only where the proxy is trusted
 * @param ticket if the request may come again
 */
record Order(
        Actor actor,
        String action,
        String path,
        @Nullable String address,
        @Nullable Ticket ticket) {}
