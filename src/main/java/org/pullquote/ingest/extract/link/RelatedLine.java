package org.pullquote.ingest.extract.link;

import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.LinkRel;

/**
 * A line of related reading.
 *
 * @param rel what kind of link
 * @param title the words after the introduction
 * @param url an address printed on the line
 * @param line the whole line, its introduction included
 */
public record RelatedLine(
        LinkRel rel, String title, @Nullable String url, Span line) {}
