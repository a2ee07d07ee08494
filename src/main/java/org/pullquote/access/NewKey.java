package org.pullquote.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param name for people: whose it is, or what for; at most 100 characters
 * @param scopes at least one
 * @param expiresAt in the future; none means that it holds until it is revoked
 */
@Schema(examples = "{\"name\":\"Website\",\"scopes\":[\"read\"],\"expiresAt\":\"2027-01-01T00:00:00Z\"}")
public record NewKey(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty List<Scope> scopes,
        @Nullable Instant expiresAt) {}
