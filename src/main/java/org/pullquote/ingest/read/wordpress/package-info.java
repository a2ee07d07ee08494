/** Exports of WordPress. */
@NullMarked
package org.pullquote.ingest.read.wordpress;

import org.jspecify.annotations.NullMarked;
