/** Exports of our own. */
@NullMarked
package org.pullquote.ingest.read.ndjson;

import org.jspecify.annotations.NullMarked;
