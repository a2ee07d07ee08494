package org.pullquote.access.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit.
 *
 * @param actor {@code key:<id>}, {@code token:<subject>}, {@code system} or {@code anonymous}
 * @param name of the key or of the token's holder, at the time
 * @param action the operation's {@code operationId}, or {@code refuseSignIn}
 * @param subject the path below {@code /manage/v1/} of what it was done to
 * @param version the version that came of it, as an entity tag has it, where there are versions
 * @param address of the caller's network; forwarded ones only from trusted proxies
 */
@Schema(name = "AuditEntry")
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String name,
        String action,
        String subject,
        @Nullable String version,
        @Nullable String address) {}
