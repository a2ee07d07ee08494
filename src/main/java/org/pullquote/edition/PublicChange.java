package org.pullquote.edition;

import java.util.Set;

/**
 * Something public changed. Sent as an event by the transaction that changes it; who observes it after that has succeeded
 * hears of it before whoever asked for the change does.
 *
 * @param seq its number in the log, where every replica will find it
 * @param keys the surrogate keys of the answers that are no longer right
 */
public record PublicChange(long seq, Set<String> keys) {}
