/** Finds quotes, sources and related links in plain text. Pure functions; all offsets are code points. */
@NullMarked
package org.pullquote.ingest.extract;

import org.jspecify.annotations.NullMarked;
