package org.pullquote.edition;

import java.util.UUID;

/** The same story in another language, as a document names it. */
public record TranslationRef(String locale, UUID id, String slug, String url, String title) {}
