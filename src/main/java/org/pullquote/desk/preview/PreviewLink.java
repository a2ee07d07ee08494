package org.pullquote.desk.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link to a preview, as answers show it.
 *
 * @param url where the document is read without a key: only in the answer that makes it, and never again
 * @param createdBy the name of the key or token that made it
 */
@Schema(name = "Preview")
public record PreviewLink(
        UUID id, UUID article, @Nullable String url, Instant expiresAt, Instant createdAt, String createdBy) {
    PreviewLink at(String url) {
        return new PreviewLink(id, article, url, expiresAt, createdAt, createdBy);
    }
}
