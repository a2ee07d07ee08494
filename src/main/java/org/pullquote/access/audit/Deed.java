package org.pullquote.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done, to be recorded.
 *
 * @param action the operation's {@code operationId} in the contract
 * @param subject the path below {@code /manage/v1/} of what it was done to
 * @param version that it has from then on, where it has versions
 * @param address of the caller; null for what the application does by itself
 */
public record Deed(
        Actor actor,
        String action,
        String subject,
        @Nullable String version,
        @Nullable String address) {}
