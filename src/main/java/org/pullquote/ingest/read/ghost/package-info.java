/** Exports of Ghost. */
@NullMarked
package org.pullquote.ingest.read.ghost;

import org.jspecify.annotations.NullMarked;
