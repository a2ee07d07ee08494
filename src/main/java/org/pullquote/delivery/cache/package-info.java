/** Finished answers, kept in memory and sent before the REST layer does any work. */
@NullMarked
package org.pullquote.delivery.cache;

import org.jspecify.annotations.NullMarked;
