/** Feeds: RSS, Atom and JSON Feed. */
@NullMarked
package org.pullquote.ingest.read.feed;

import org.jspecify.annotations.NullMarked;
