package org.pullquote.ingest.read;

import org.jspecify.annotations.Nullable;
import org.pullquote.edition.LinkRel;

/** A link of an article; {@code url} is absent where the source names the page and not its address. */
public record ReadLink(LinkRel rel, String title, @Nullable String url) {}
