/** Exports of our own: what a newsroom holds, line by line, and the way back. */
@NullMarked
package org.pullquote.ingest.archive;

import org.jspecify.annotations.NullMarked;
