package org.pullquote.access.idempotency;

/**
 * A request that may come again.
 *
 * @param caller whose keys are told apart from everybody else's
 * @param fingerprint of what is asked; see {@link Fingerprint}
 */
public record Ticket(String caller, IdempotencyKey key, String fingerprint) {}
