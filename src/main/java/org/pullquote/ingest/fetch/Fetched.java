package org.pullquote.ingest.fetch;

import java.net.URI;

/**
 * What was fetched, apart from its content.
 *
 * @param address it came from in the end, after redirects
 * @param contentType that the answer had; empty if none
 */
public record Fetched(URI address, String contentType) {}
