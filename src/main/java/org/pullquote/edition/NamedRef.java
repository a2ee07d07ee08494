package org.pullquote.edition;

import java.util.UUID;

/** A section, tag or author as a document names it. */
public record NamedRef(UUID id, String slug, String name) {}
