package org.pullquote.ingest.extract;

import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.LinkRel;

/**
 * A line that points to further reading.
 *
 * @param rel related, background or source document
 * @param title what the line calls it
 * @param url its address, where one is printed
 * @param span the whole line, so that it can be taken out of the body
 */
public record FoundLink(LinkRel rel, String title, @Nullable String url, Span span) {}
