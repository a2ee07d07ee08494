/** Requests that can be sent again: {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header). */
@NullMarked
package org.pullquote.access.idempotency;

import org.jspecify.annotations.NullMarked;
