/** The change log for readers: paged, to keep a copy in step, and as a stream. */
@NullMarked
package org.pullquote.delivery.changes;

import org.jspecify.annotations.NullMarked;
