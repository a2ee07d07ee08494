package org.pullquote.ingest.extract.attribution;

/** The words for somebody: tokens {@code from} to before {@code to}. */
record Phrase(int from, int to) {}
