/** The reading side: finished answers out of the editions, and nothing else. */
@NullMarked
package org.pullquote.delivery;

import org.jspecify.annotations.NullMarked;
