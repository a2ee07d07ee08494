package org.pullquote.edition;

import java.util.UUID;

/** An article as its parts and links name it. */
public record ArticleRef(UUID id, String slug, String url, String title) {}
