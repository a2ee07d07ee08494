/** Reads what other systems write: one reader for each format, each of which yields articles as the source has them. */
@NullMarked
package org.pullquote.ingest.read;

import org.jspecify.annotations.NullMarked;
