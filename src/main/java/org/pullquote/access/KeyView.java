package org.pullquote.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key as answers show it.
 *
 * @param scopes as given, without those they include
 * @param lastUsedAt to about a minute
 * @param key the key itself: only in the answer that makes it, and never again
 */
@Schema(name = "Key")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(
        String id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String key) {
    KeyView with(KeyText text) {
        return new KeyView(id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt, text.reveal());
    }
}
