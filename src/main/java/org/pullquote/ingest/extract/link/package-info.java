/** Lines that point to further reading. */
@NullMarked
package org.pullquote.ingest.extract.link;

import org.jspecify.annotations.NullMarked;
