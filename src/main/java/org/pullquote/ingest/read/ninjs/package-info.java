/** News items of agencies: ninjs. */
@NullMarked
package org.pullquote.ingest.read.ninjs;

import org.jspecify.annotations.NullMarked;
